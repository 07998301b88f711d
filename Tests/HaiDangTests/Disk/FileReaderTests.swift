import Glibc
import HaiDangSource
import Testing

@testable import HaiDang

struct FileReaderTests {
  private let folder: TemporaryFolder
  private let reader: FileReader

  init() throws {
    folder = try TemporaryFolder()
    reader = FileReader(try SourceFolder(at: folder.path))
  }

  /// Reads a file and gives its text, or the code and place of its refusal.
  private func reading(_ path: String, limit: Int = 100) throws -> String {
    switch try reader.text(path, limit: limit) {
    case .read(let file, let stamp):
      #expect(file.path == path)
      #expect(stamp.size >= 0)
      return String(decoding: file.bytes, as: UTF8.self)
    case .refused(let diagnostic):
      #expect(diagnostic.place?.path == path)
      let offset = diagnostic.place?.offset.map { " \($0)" } ?? ""
      return "! \(diagnostic.code.rawValue)\(offset)"
    }
  }

  @Test(
    arguments: [
      ("plain", Array("Hải Phòng\r\n".utf8), "Hải Phòng\r\n"),
      ("empty", [], ""),
      ("with a mark", [0xEF, 0xBB, 0xBF, 0x61], "a"),
      ("UTF-16, low first", [0xFF, 0xFE, 0x61, 0, 0xA5, 0x1E, 0x3D, 0xD8, 0x00, 0xDE], "aấ😀"),
      ("UTF-16, high first", [0xFE, 0xFF, 0, 0x61, 0x1E, 0xA5], "aấ"),
      ("UTF-16, odd", [0xFE, 0xFF, 0, 0x61, 0x1E], "! not-utf-8"),
      ("UTF-16, half a pair", [0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8], "! not-utf-8"),
      ("UTF-32", [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "! not-utf-8"),
      ("UTF-16 without a mark", [0x61, 0, 0x62, 0], "! not-utf-8 1"),
      ("Latin-1", Array("a\nH".utf8) + [0xE9, 0x20], "! not-utf-8 3"),
      ("cut off", Array("a".utf8) + [0xE1, 0xBA], "! not-utf-8 1"),
      ("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D], "! not-utf-8 0"),
    ] as [(String, [UInt8], String)])
  func encodingsAreDecodedOrNamed(name: String, bytes: [UInt8], expected: String) throws {
    try folder.write("a.md", bytes)
    #expect(try reading("a.md") == expected, "\(name)")
  }

  @Test func byteAndLineAreNamed() throws {
    try folder.write("a.md", Array("a\r\nb\rc\n".utf8) + [0xB5])
    guard case .refused(let diagnostic) = try reader.text("a.md", limit: 100) else {
      Issue.record("read as text")
      return
    }
    #expect(diagnostic.message.english.contains("byte B5"))
    #expect(diagnostic.message.english.contains("line 4"))
  }

  @Test func pathsThatLeaveTheFolderAreRefused() throws {
    try folder.write("content/a.md", "x")
    for path in [
      "../a.md", "content/../../a.md", "/etc/passwd", "", "content//a.md", "content/",
      "content/./a.md", "content/.a.md", "content/a.md\0.png",
    ] {
      #expect(try reading(path) == "! outside-site")
    }
  }

  @Test func linksAreFollowedOnlyInside() throws {
    let other = try TemporaryFolder()
    try other.write("x.md", "secret")
    try folder.write("b/x.md", "mine")
    try folder.link("in", to: "b")
    try folder.link("out", to: other.path)
    try folder.link("x.md", to: "in/x.md")
    try folder.link("y.md", to: "out/x.md")
    try folder.link("z.md", to: "z.md")
    #expect(try reading("in/x.md") == "mine")
    #expect(try reading("x.md") == "mine")
    #expect(try reading("out/x.md") == "! outside-site")
    #expect(try reading("y.md") == "! outside-site")
    #expect(try reading("z.md") == "! unreadable-file")
  }

  @Test func neverWaitsForAPipe() throws {
    try #require(mkfifo(folder.at("a.md"), 0o666) == 0)
    #expect(try reading("a.md") == "! not-a-file")
  }

  @Test func whatIsNoFileOrIsMissingIsRefused() throws {
    try folder.write("a/b.md", "x")
    #expect(try reading("a") == "! not-a-file")
    #expect(try reading("none.md") == "! unreadable-file")
    #expect(try reading("none/a.md") == "! unreadable-file")
    #expect(try reading("a/b.md/c.md") == "! unreadable-file")
  }

  @Test func largeFilesAreRefusedUnread() throws {
    try folder.write("a.md", "1234")
    #expect(try reading("a.md", limit: 4) == "1234")
    #expect(try reading("a.md", limit: 3) == "! file-too-large")
    try #require(truncate(folder.at("a.md"), 8_000_000_000) == 0)
    #expect(try reading("a.md", limit: FileReader.tableLimit) == "! file-too-large")
  }

  @Test func stampIsTheOneThatTheTreeLists() throws {
    try folder.write("a.md", "x")
    let tree = try FileTree.list(SourceFolder(at: folder.path))
    guard case .read(_, let stamp) = try reader.bytes("a.md", limit: 10) else {
      Issue.record("refused")
      return
    }
    #expect(tree.files.map(\.stamp) == [stamp])
  }

  @Test func tooManyOpenFilesIsTroubleWithTheMachine() {
    #expect(ErrorNumber(EMFILE).isMachineTrouble)
    #expect(ErrorNumber(EIO).isMachineTrouble)
    #expect(!ErrorNumber(EACCES).isMachineTrouble)
  }
}

struct UTF8CheckTests {
  /// Every sequence of up to four bytes around the borders, against the standard library.
  @Test func agreesWithTheStandardLibrary() {
    let borders: [UInt8] = [
      0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
      0xED,
      0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    let check = UTF8Check()
    var wrong: [[UInt8]] = []
    func compare(_ bytes: [UInt8]) {
      let fault = bytes.withUnsafeBufferPointer { check.firstFault(in: $0) }
      let isText = String(validating: bytes, as: UTF8.self) != nil
      if (fault == nil) != isText { wrong.append(bytes) }
      if let fault, String(validating: bytes[..<fault], as: UTF8.self) == nil {
        wrong.append(bytes)
      }
    }
    for one in borders {
      compare([one])
      for two in borders {
        compare([one, two])
        for three in borders {
          compare([one, two, three])
          for four in [0x7F, 0x80, 0xBF, 0xC0] as [UInt8] { compare([one, two, three, four]) }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  /// Sequences of up to three bytes around the borders, at every place of sixteen and at both ends: what is
  /// told to be plain is text without a NUL, and Vietnamese is told to be.
  @Test func whatIsPlainIsText() {
    let borders: [UInt8] = [
      0x00, 0x01, 0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF,
      0xF0,
      0xF4, 0xFF,
    ]
    var wrong: [[UInt8]] = []
    func compare(_ middle: [UInt8], at place: Int) {
      var text = [UInt8](repeating: 0x61, count: 80)
      text.replaceSubrange(place..<min(80, place + middle.count), with: middle)
      let isPlain = text.withUnsafeBufferPointer { UTF8Check.isPlain($0) }
      let isText = String(validating: text, as: UTF8.self) != nil && !text.contains(0)
      if isPlain, !isText { wrong.append(text) }
    }
    for one in borders {
      for two in borders {
        for three in borders {
          for place in Array(0..<20) + [60, 63, 64, 65, 76, 77, 78, 79] {
            compare([one, two, three], at: place)
          }
        }
      }
    }
    #expect(wrong.isEmpty)
    let vietnamese =
      "Khu kinh tế Đình Vũ – Cát Hải thu hút “4,35 tỷ USD” vốn FDI; ước cả năm… đạt kế hoạch."
    #expect(Array(vietnamese.utf8).withUnsafeBufferPointer { UTF8Check.isPlain($0) })
  }
}
