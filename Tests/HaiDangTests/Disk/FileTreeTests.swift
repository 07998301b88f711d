import Glibc
import HaiDangSource
import Testing

@testable import HaiDang

struct FileTreeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Lists the folder and compares: paths, and codes of diagnostics with their paths.
  private func expect(
    _ paths: [String], _ refused: [String] = [], under path: String = "", label: String = "",
    at location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let tree = try FileTree.list(SourceFolder(at: folder.path, label: label), under: path)
    #expect(tree.files.map(\.path) == paths, sourceLocation: location)
    let found = tree.diagnostics.kept.map { "\($0.code.rawValue) \($0.place?.path ?? "")" }
    #expect(found.sorted() == refused.sorted(), sourceLocation: location)
  }

  @Test func filesComeInByteOrderOfTheirPaths() throws {
    let paths = ["a-b/x.md", "a.md", "a/b.md", "a/đ.md", "a0/x.md", "b.md", "e.md", "é.md"]
    for path in paths.reversed() { try folder.write(path, "x") }
    try expect(paths)
    try expect(["a/b.md", "a/đ.md"], under: "a")
    try expect(["themes/x/a/b.md", "themes/x/a/đ.md"], under: "a", label: "themes/x/")
  }

  @Test func strangeNamesAreKept() throws {
    let names = ["\n.md", " .md", "\"'.md", "-f.md", "A.md", "a.md", "con.md", "🏭.md"]
    for name in names { try folder.write(name, "x") }
    try expect(names)
  }

  /// A folder so large that two threads ask what is in it.
  @Test func aLargeFolderIsListedAsASmallOne() throws {
    let names = (0..<700).map { "f-\($0)" }
    for name in names { try folder.write(name + ".md", name) }
    for name in ["f-300", "f-650"] { try folder.write(name + "/a.md", "x") }
    try folder.link("f-10-link.md", to: "f-1.md")
    try folder.link("g.md", to: "nowhere")
    let paths = (names.map { $0 + ".md" } + ["f-300/a.md", "f-650/a.md", "f-10-link.md"])
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    try expect(paths, ["not-a-file g.md"])
    let stamps = try FileTree.list(SourceFolder(at: folder.path)).stamps
    #expect(names.allSatisfy { stamps[$0 + ".md"]?.size == $0.utf8.count })
  }

  @Test func hiddenFilesArePassedOver() throws {
    try folder.write(".git/config", "x")
    try folder.write("a/.b.md", "x")
    try expect([])
  }

  @Test func nameThatIsNotUTF8IsReported() throws {
    try folder.write("ab", "x")
    let name = [0x61, -1, 0] as [CChar]
    let path = Array(folder.at("").utf8CString.dropLast()) + name
    try #require(rename(folder.at("ab"), path) == 0)
    defer { unlink(path) }
    try folder.write("b.md", "x")
    try expect(["b.md"], ["bad-file-name a\u{FFFD}"])
  }

  @Test func namesThatDifferOnlyInUnicodeFormAreReported() throws {
    try folder.write("e\u{301}.md", "x")
    try folder.write("\u{E9}.md", "x")
    try expect(["e\u{301}.md"], ["bad-file-name \u{E9}.md"])
  }

  @Test(arguments: [("K", "\u{212A}"), (";", "\u{37E}"), ("`", "\u{1FEF}")])
  func aNameThatIsAnASCIINameInAnotherFormIsReported(ascii: String, other: String) throws {
    for name in [ascii, other] { try folder.write(name + ".md", "x") }
    try folder.write("é.md", "x")
    let tree = try FileTree.list(SourceFolder(at: folder.path))
    #expect(
      tree.files.map { Array($0.path.utf8) } == [ascii + ".md", "é.md"].map { Array($0.utf8) })
    #expect(tree.diagnostics.kept.map(\.code) == [.badFileName])
    #expect(tree.stamps.count == 2)
  }

  @Test func aSignOfTheKelvinAloneIsAName() throws {
    try folder.write("\u{212A}.md", "x")
    try expect(["\u{212A}.md"])
  }

  @Test func sizesThatNoDiskHasAreAddedUp() {
    let stamp = FileStamp(size: .max / 3, modified: 0, changed: 0, inode: 0)
    var tree = FileTree()
    tree.files = (0..<5).map { FileTree.File(path: "\($0)", stamp: stamp) }
    #expect(tree.bytes(times: 16) == .max)
    #expect(tree.bytes(times: 1) == .max)
    tree.files = [
      FileTree.File(path: "a", stamp: FileStamp(size: 3, modified: 0, changed: 0, inode: 0))
    ]
    #expect(tree.bytes(times: 16) == 48)
  }

  @Test func linkInsideTheFolderIsFollowed() throws {
    try folder.write("b/x.md", "x")
    try folder.link("a", to: "b")
    try folder.link("c.md", to: folder.at("b/x.md"))
    try folder.write("a.md", "y")
    try expect(["a.md", "a/x.md", "b/x.md", "c.md"])
    let tree = try FileTree.list(SourceFolder(at: folder.path))
    #expect(tree.files.map(\.stamp.size) == [1, 1, 1, 1])
  }

  @Test func listedFolderMayItselfBeALink() throws {
    try folder.write("b/x.md", "x")
    try folder.link("a", to: "b")
    try folder.link("out", to: "/etc")
    try folder.link("none", to: "nowhere")
    try expect(["a/x.md"], under: "a")
    try expect([], ["outside-site out"], under: "out")
    try expect([], ["not-a-file none"], under: "none")
  }

  @Test func linkThatLeadsOutIsReported() throws {
    let other = try TemporaryFolder()
    try other.write("secret", "x")
    try folder.write("content/a.md", "x")
    try folder.write("content/.hidden/b.md", "x")
    try folder.link("content/b", to: other.path)
    try folder.link("content/c.md", to: other.at("secret"))
    try folder.link("content/d.md", to: "/etc/passwd")
    try folder.link("content/e.md", to: ".hidden/b.md")
    // A neighbour whose name begins like ours is still outside.
    try #require(mkdir(folder.path + "-twin", 0o777) == 0)
    defer { rmdir(folder.path + "-twin") }
    try folder.link("content/f", to: folder.path + "-twin")
    try expect(
      ["content/a.md"],
      ["b", "c.md", "d.md", "e.md", "f"].map { "outside-site content/\($0)" }, under: "content")
  }

  @Test func linksInACircleEnd() throws {
    try folder.write("a/x.md", "x")
    try folder.write("a/b/y.md", "x")
    try folder.link("a/b/up", to: "..")
    try folder.link("a/self", to: "self")
    try folder.link("a/here", to: ".")
    try folder.link("dangling.md", to: "none.md")
    try expect(
      ["a/b/y.md", "a/x.md"],
      ["not-a-file a/b/up/", "not-a-file a/self", "not-a-file a/here/", "not-a-file dangling.md"])
  }

  @Test func foldersThatLinkToEachOtherEnd() throws {
    for index in 0..<20 {
      try folder.write("d\(index)/x.md", "x")
      try folder.link("d\(index)/l1", to: "../d\((index + 1) % 20)")
      try folder.link("d\(index)/l2", to: "../d\((index + 7) % 20)")
    }
    let tree = try FileTree.list(SourceFolder(at: folder.path))
    #expect(tree.files.count == 60)
    #expect(tree.diagnostics.hasErrors)
  }

  @Test func devicesAndPipesAreReported() throws {
    try #require(mkfifo(folder.at("a.md"), 0o666) == 0)
    try folder.link("b.md", to: "a.md")
    try folder.link("null.md", to: "/dev/null")
    try expect([], ["not-a-file a.md", "not-a-file b.md", "outside-site null.md"])
  }

  @Test func foldersTooDeepAreReported() throws {
    let path = (1...FileTree.deepest).map { "d\($0)/" }.joined()
    try folder.write(path + "x.md", "x")
    try folder.write("y.md", "x")
    try expect(["y.md"], ["too-deep \(path)"])
  }

  @Test func missingFolderIsTroubleWithTheMachine() throws {
    #expect(throws: MachineError(.openFolder, folder.at("none"), .system(ENOENT))) {
      try SourceFolder(at: folder.at("none"))
    }
    #expect(throws: MachineError(.openFolder, "content", .system(ENOENT))) {
      try FileTree.list(SourceFolder(at: folder.path), under: "content")
    }
  }
}
