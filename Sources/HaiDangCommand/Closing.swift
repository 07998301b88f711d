import HaiDang

/// The last line of a command: what was done, and what to do next.
enum Closing {
  /// After `build`.
  static func built(_ result: BuildResult, _ time: Duration) -> Words {
    guard !result.diagnostics.hasErrors else {
      return Words(vi: "Chưa dựng: ", en: "Not built: ") + found(result.diagnostics)
        + Words(vi: ". Trang cũ giữ nguyên.", en: ". The last site stands as it was.")
    }
    let done = Words(
      vi: "Đã dựng \(result.pages) trang trong \(seconds(time).vietnamese) giây: "
        + "ghi \(result.written) tệp, \(result.unchanged) giữ nguyên, \(result.removed) xóa",
      en: "Built \(counted(result.pages, "page")) in \(seconds(time).english) s: "
        + "\(counted(result.written, "file")) written, \(result.unchanged) unchanged, "
        + "\(result.removed) removed")
    return done + leftOut(result) + remarks(result.diagnostics)
      + Words(vi: ". Mở: \(result.index)", en: ". Open: \(result.index)")
  }

  /// After `check`.
  static func checked(_ result: BuildResult, _ time: Duration) -> Words {
    let seconds = seconds(time)
    let spent = Words(vi: " (\(seconds.vietnamese) giây)", en: " (\(seconds.english) s)")
    guard !result.diagnostics.hasErrors else {
      return Words(vi: "Nội dung có ", en: "The content has ") + found(result.diagnostics) + spent
    }
    return Words(
      vi: "Nội dung không có lỗi: \(result.pages) trang",
      en: "The content has no errors: \(counted(result.pages, "page"))")
      + leftOut(result) + remarks(result.diagnostics) + spent
  }

  /// After `new`.
  static func created(_ path: String) -> Words {
    Words(vi: "Đã tạo \(path.printable)", en: "Created \(path.printable)")
  }

  /// After `init`.
  static func started(_ directory: String) -> Words {
    let place = directory.printable
    return Words(
      vi: "Đã tạo một trang nhỏ. Dựng thử: haidang build --site \(place)",
      en: "A small site is there. Build it: haidang build --site \(place)")
  }

  /// "2 errors, 1 warning".
  private static func found(_ diagnostics: Diagnostics) -> Words {
    let errors = diagnostics.count(of: .error)
    return Words(vi: "\(errors) lỗi", en: counted(errors, "error")) + remarks(diagnostics)
  }

  /// ", 1 warning", or nothing where there is none.
  private static func remarks(_ diagnostics: Diagnostics) -> Words {
    let warnings = diagnostics.count(of: .warning)
    guard warnings > 0 else { return .none }
    return Words(vi: ", \(warnings) cảnh báo", en: ", " + counted(warnings, "warning"))
  }

  /// ", 2 drafts left out", or nothing where there is none.
  private static func leftOut(_ result: BuildResult) -> Words {
    guard result.leftOut > 0 else { return .none }
    return Words(
      vi: ", chưa đưa vào \(result.leftOut) bản nháp hoặc bài đề ngày sau",
      en: ", " + counted(result.leftOut, "draft or later article", "drafts or later articles")
        + " left out")
  }

  private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// A time in seconds with one decimal, and three where it is short.
  private static func seconds(_ time: Duration) -> Words {
    let milliseconds = time / .milliseconds(1)
    let digits = milliseconds < 100 ? 3 : 1
    let scale = digits == 3 ? 1.0 : 100.0
    let units = Int((milliseconds / scale + 0.5).rounded(.down))
    let whole = units / (digits == 3 ? 1000 : 10)
    let rest = String(units % (digits == 3 ? 1000 : 10))
    let fraction = String(repeating: "0", count: digits - rest.count) + rest
    return Words(vi: "\(whole),\(fraction)", en: "\(whole).\(fraction)")
  }
}
