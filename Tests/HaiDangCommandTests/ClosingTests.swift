import Testing

@testable import HaiDang
@testable import HaiDangCommand

@Suite struct ClosingTests {
  /// The closing words of a build of 123 pages that wrote 12 files.
  private func closing(
    _ severities: [Diagnostic.Severity], _ time: Duration, _ words: (BuildResult, Duration) -> Words
  ) -> Words {
    var result = BuildResult()
    (result.pages, result.written, result.unchanged, result.index) = (
      123, 12, 111, "public/index.html"
    )
    for severity in severities {
      result.diagnostics.add(Diagnostic(.brokenLink, severity, at: nil, vi: "a", en: "a"))
    }
    return words(result, time)
  }

  @Test func aBuildSaysWhatItDidAndWhatToOpen() {
    let words = closing([], .milliseconds(420), Closing.built)
    #expect(
      words.vietnamese
        == "Đã dựng 123 trang trong 0,4 giây: ghi 12 tệp, 111 giữ nguyên, 0 xóa. Mở: public/index.html"
    )
    #expect(
      words.english
        == "Built 123 pages in 0.4 s: 12 files written, 111 unchanged, 0 removed. Open: public/index.html"
    )
  }

  @Test func warningsAreCounted() {
    let words = closing([.warning, .warning], .milliseconds(7), Closing.built)
    #expect(words.vietnamese.contains("trong 0,007 giây"))
    #expect(words.vietnamese.contains("0 xóa, 2 cảnh báo. Mở"))
    #expect(words.english.contains("0 removed, 2 warnings. Open"))
  }

  @Test(arguments: [
    (1, "1 draft or later article left out"), (2, "2 drafts or later articles left out"),
  ])
  func whatIsLeftOutIsSaid(count: Int, english: String) {
    var result = BuildResult()
    result.leftOut = count
    let words = Closing.built(result, .seconds(1))
    #expect(words.vietnamese.contains(", chưa đưa vào \(count) bản nháp hoặc bài đề ngày sau. Mở"))
    #expect(words.english.contains(", \(english). Open"))
    #expect(Closing.checked(result, .seconds(1)).english.contains(", \(english) ("))
  }

  @Test func errorsSayThatTheOldSiteStands() {
    let words = closing([.error, .warning], .seconds(1), Closing.built)
    #expect(words.vietnamese == "Chưa dựng: 1 lỗi, 1 cảnh báo. Trang cũ giữ nguyên.")
    #expect(words.english == "Not built: 1 error, 1 warning. The last site stands as it was.")
  }

  @Test func aCheckWritesNothingAndSaysSo() {
    #expect(
      closing([], .milliseconds(1250), Closing.checked).vietnamese
        == "Nội dung không có lỗi: 123 trang (1,3 giây)")
    #expect(
      closing([.error, .error], .milliseconds(99), Closing.checked).english
        == "The content has 2 errors (0.099 s)")
  }

  @Test func whatIsPastTheLimitIsCountedToo() {
    let many = [Diagnostic.Severity](repeating: .error, count: Diagnostics.limit + 23)
    #expect(closing(many, .seconds(1), Closing.checked).english.contains("123 errors"))
  }

  @Test func aPathCannotCommandTheTerminal() {
    #expect(Closing.created("a\u{1B}[2J.md").english == "Created a␛[2J.md")
  }
}
