import Glibc
import HaiDangSource
import Testing

@testable import HaiDang

/// Folders that do not stand yet are filled beside the site, and moved as a whole.
struct NewFolderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Stages files, and commits once `meanwhile` happened.
  @discardableResult
  private func write(
    _ files: [String: String], meanwhile: () throws -> Void = {}
  ) throws -> WriteSummary {
    let output = try OutputFolder(at: folder.at("public"))
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      try output.stage(path, Array(text.utf8))
    }
    try meanwhile()
    return try output.commit()
  }

  private var files: [String] {
    folder.files().filter { $0.hasPrefix("public/") }.map { String($0.dropFirst(7)) }
  }

  @Test func aNewFolderWaitsAsAWhole() throws {
    try write(["a/old.html": "o"])
    try folder.write("public/a/theirs.txt", "t")
    var waiting: [String] = []
    var moved: FileStamp?
    let new = ["a/old.html": "o", "a/b/c/x.html": "x", "d/y.html": "y", "z.html": "z"]
    let summary = try write(new) {
      waiting = files
      moved = try folder.stamp("public/.haidang/tmp-folders/d/y.html")
    }
    #expect(
      waiting == [
        ".haidang/lock", ".haidang/manifest", ".haidang/tmp-1",
        ".haidang/tmp-folders/a/b/c/x.html", ".haidang/tmp-folders/d/y.html", "a/old.html",
        "a/theirs.txt",
      ])
    #expect(summary.written == 3 && summary.unchanged == 1)
    #expect(
      files == [
        ".haidang/lock", ".haidang/manifest", "a/b/c/x.html", "a/old.html", "a/theirs.txt",
        "d/y.html", "z.html",
      ])
    // The stamp that the manifest has was taken before the move.
    #expect(try folder.stamp("public/d/y.html") == moved)
    #expect(try OutputFolder(at: folder.at("public")).standsAsWritten())
  }

  @Test func aFolderThatComesMeanwhileIsNotReplaced() throws {
    let path = folder.at("public") + "/d"
    #expect(throws: MachineError(.renameFile, path, .system(ENOTEMPTY))) {
      try write(["d/y.html": "y"]) { try folder.write("public/d/theirs.txt", "t") }
    }
    #expect(files == [".haidang/journal", ".haidang/lock", "d/theirs.txt"])
    #expect(try write(["d/y.html": "y"]).written == 1)
    #expect(folder.text("public/d/y.html") == "y" && folder.text("public/d/theirs.txt") == "t")
  }

  @Test func whatAKilledRunLeftOfThemIsSwept() throws {
    try folder.write("public/.haidang/tmp-folders/a/b/c.html", "half")
    try folder.write("public/.haidang/tmp-folders/a/.hidden", "half")
    try write(["a/x.html": "x"])
    #expect(files == [".haidang/lock", ".haidang/manifest", "a/x.html"])
    #expect(!folder.exists("public/.haidang/tmp-folders"))
  }

  /// Killed between moving the folders and the manifest: the journal says whose they are.
  @Test func movedFoldersOfAKilledRunAreOurs() throws {
    try write(["a/x.html": "x"])
    try #require(unlink(folder.at("public/.haidang/manifest")) == 0)
    var journal = Journal()
    journal.claim("a/x.html", Digest128(of: Array("x".utf8)))
    var encoder = ByteEncoder()
    encoder.encode(journal)
    try folder.write(
      "public/.haidang/journal", SealedBytes.seal(encoder, version: Journal.version))
    #expect(try write(["a/x.html": "X"]).written == 1)
    #expect(folder.text("public/a/x.html") == "X")
  }
}
