import Testing

@testable import HaiDang

@Suite struct InitialTests {
  @Test(arguments: [
    ("Ấp Bắc", "â"), ("ấp", "â"), ("A\u{302}\u{301}p", "â"), ("Đình Vũ", "đ"), ("Ước", "ư"),
    ("Á", "a"), ("Èo", "e"), ("“Nam Đình Vũ”", "n"), ("3M", "3"), ("Ærø", "a"), ("Ổn", "ô"),
  ])
  func namesStandUnderTheirLetterWithoutItsTone(name: String, letter: String) {
    #expect(Initial.letter(name) == letter)
  }

  @Test(arguments: ["Яма", "中", "…", ""])
  func otherScriptsHaveNone(name: String) {
    #expect(Initial.letter(name) == nil)
  }

  @Test func noTwoLettersShareAnAddress() {
    let letters = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz0123456789".map(String.init)
    #expect(letters.allSatisfy { Initial.letter($0) == $0 })
    #expect(Set(letters.map(Initial.name)).count == letters.count)
    #expect(letters.map(Initial.name).allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
  }
}
