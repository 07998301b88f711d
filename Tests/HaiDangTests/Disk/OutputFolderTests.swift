import Glibc
import HaiDangSource
import Testing

@testable import HaiDang

struct OutputFolderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private var output: String { folder.at("public") }

  /// Builds a site of these files and returns what was done.
  @discardableResult
  private func build(_ files: [String: String]) throws -> WriteSummary {
    let output = try OutputFolder(at: output)
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      try output.stage(path, Array(text.utf8))
    }
    return try output.commit()
  }

  /// The site as it stands, without what we keep for ourselves.
  private var site: [String: String] {
    var site: [String: String] = [:]
    for name in folder.files() where name.hasPrefix("public/") && !name.contains("/.haidang/") {
      site[String(name.dropFirst("public/".count))] = folder.text(name) ?? "unreadable"
    }
    return site
  }

  private var ownFiles: [String] {
    folder.files().filter { $0.hasPrefix("public/.haidang/") }.map {
      String($0.dropFirst("public/.haidang/".count))
    }
  }

  @Test func filesAreWrittenOnceAndThenLeftAlone() throws {
    let files = ["index.html": "home", "parks/vsip.html": "vsip", "a/b/c.svg": "c"]
    #expect(try build(files).written == 3)
    #expect(site == files)
    let stamps = try files.keys.sorted().map { try folder.stamp("public/" + $0) }
    let manifest = try folder.stamp("public/.haidang/manifest")
    let summary = try build(files)
    #expect(summary.written == 0 && summary.unchanged == 3 && summary.removed == 0)
    #expect(try files.keys.sorted().map { try folder.stamp("public/" + $0) } == stamps)
    #expect(try folder.stamp("public/.haidang/manifest") == manifest)
    #expect(ownFiles == ["lock", "manifest"])
  }

  @Test func onlyWhatChangedIsWritten() throws {
    try build(["a.html": "a", "b.html": "b"])
    let stamp = try folder.stamp("public/a.html")
    #expect(try build(["a.html": "a", "b.html": "B"]).written == 1)
    #expect(try folder.stamp("public/a.html") == stamp)
    #expect(site == ["a.html": "a", "b.html": "B"])
  }

  @Test func staleFilesAndTheirFoldersGo() throws {
    try build(["a.html": "a", "x/y/b.html": "b", "x/c.html": "c"])
    try folder.write("public/x/theirs.txt", "t")
    #expect(try build(["a.html": "a"]).removed == 2)
    #expect(site == ["a.html": "a", "x/theirs.txt": "t"])
    #expect(!folder.exists("public/x/y"))
  }

  @Test func filesOfOthersSurvive() throws {
    try folder.write("public/robots.txt", "r")
    try folder.write("public/.git/config", "g")
    try build(["a.html": "a"])
    try build([:])
    #expect(site == ["robots.txt": "r", ".git/config": "g"])
  }

  @Test func staleFileThatOthersChangedIsLeft() throws {
    try build(["a.html": "a", "b.html": "b"])
    try folder.write("public/b.html", "theirs")
    let summary = try build(["a.html": "a"])
    #expect(summary.removed == 0 && summary.left == ["b.html"])
    #expect(site == ["a.html": "a", "b.html": "theirs"])
  }

  @Test func fileThatOthersChangedIsRepaired() throws {
    try build(["a.html": "one", "b.html": "b", "c.html": "c"])
    try folder.write("public/a.html", "two")
    unlink(folder.at("public/b.html"))
    try #require(utimensat(AT_FDCWD, folder.at("public/c.html"), nil, 0) == 0)
    #expect(try build(["a.html": "one", "b.html": "b", "c.html": "c"]).written == 2)
    #expect(site == ["a.html": "one", "b.html": "b", "c.html": "c"])
    #expect(try OutputFolder(at: output).standsAsWritten())
  }

  @Test func foreignFileWithTheSameBytesIsAdopted() throws {
    try folder.write("public/a.html", "a")
    let stamp = try folder.stamp("public/a.html")
    #expect(try build(["a.html": "a", "b.html": "b"]).written == 1)
    #expect(try folder.stamp("public/a.html") == stamp)
    #expect(try build([:]).removed == 2)
  }

  @Test func foreignFileWithOtherBytesStopsTheCommit() throws {
    try build(["a.html": "a"])
    try folder.write("public/b.html", "theirs")
    try folder.write("public/c", "theirs")
    expectConflict(["b.html", "c"], ["a.html": "A", "b.html": "b", "c/d.html": "d"])
    #expect(site == ["a.html": "a", "b.html": "theirs", "c": "theirs"])
    #expect(ownFiles == ["lock", "manifest"])
  }

  private func expectConflict(
    _ paths: [String], _ files: [String: String],
    at location: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(
      throws: MachineError(.writeFile, output + "/" + paths[0], .foreignFiles(paths)),
      sourceLocation: location
    ) { try build(files) }
  }

  @Test func damagedManifestMeansAdoptingOrStopping() throws {
    try build(["a.html": "a", "b.html": "b"])
    let manifest = try #require(folder.bytes("public/.haidang/manifest"))
    for index in [0, manifest.count / 2, manifest.count - 1] {
      var damaged = manifest
      damaged[index] ^= 1
      try folder.write("public/.haidang/manifest", damaged)
      expectConflict(["b.html"], ["a.html": "a", "b.html": "B"])
      #expect(site == ["a.html": "a", "b.html": "b"])
    }
    #expect(try build(["a.html": "a", "b.html": "b"]).unchanged == 2)
    #expect(try build(["a.html": "a", "b.html": "B"]).written == 1)
  }

  @Test func folderAndFileChangePlaces() throws {
    try build(["a": "file", "b/c/d.html": "d", "b/e.html": "e"])
    try build(["a/x/y.html": "y", "b": "file"])
    #expect(site == ["a/x/y.html": "y", "b": "file"])
    try build(["a": "file", "b/c/d.html": "d"])
    #expect(site == ["a": "file", "b/c/d.html": "d"])
    try folder.write("public/b/theirs.txt", "t")
    expectConflict(["b/theirs.txt"], ["a": "file", "b": "file"])
    #expect(site == ["a": "file", "b/c/d.html": "d", "b/theirs.txt": "t"])
  }

  @Test func linksInTheOutputAreNotFollowed() throws {
    try folder.write("elsewhere/a.html", "theirs")
    try build(["b.html": "b"])
    try folder.link("public/parks", to: "../elsewhere")
    try folder.link("public/a.html", to: "../elsewhere/a.html")
    expectLink("parks", ["parks/a.html": "a"])
    expectLink("a.html", ["a.html": "a"])
    #expect(folder.text("elsewhere/a.html") == "theirs")
    #expect(folder.files().filter { $0.hasPrefix("elsewhere") } == ["elsewhere/a.html"])
  }

  private func expectLink(
    _ path: String, _ files: [String: String],
    at location: Testing.SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: MachineError.self, sourceLocation: location) { try build(files) }
    #expect(error?.reason == .notOurs, sourceLocation: location)
    #expect(error?.path == output + "/" + path, sourceLocation: location)
  }

  @Test func staleFileBehindALinkIsLeft() throws {
    try build(["x/a.html": "a"])
    try folder.write("elsewhere/a.html", "a")
    unlink(folder.at("public/x/a.html"))
    rmdir(folder.at("public/x"))
    try folder.link("public/x", to: "../elsewhere")
    #expect(try build(["b.html": "b"]).removed == 0)
    #expect(folder.text("elsewhere/a.html") == "a")
  }

  @Test func pipeWhereAFileBelongsStopsTheCommit() throws {
    try build([:])
    try #require(mkfifo(folder.at("public/a.html"), 0o666) == 0)
    expectConflict(["a.html"], ["a.html": "a"])
  }

  @Test func abandonedRunLeavesTheOldSite() throws {
    try build(["a.html": "a"])
    let output = try OutputFolder(at: self.output)
    #expect(try output.stage("a.html", Array("A".utf8)))
    #expect(try output.stage("b/c.html", Array("c".utf8)))
    #expect(ownFiles == ["lock", "manifest", "tmp-1", "tmp-folders/b/c.html"])
    output.abandon()
    #expect(site == ["a.html": "a"])
    #expect(ownFiles == ["lock", "manifest"])
    #expect(!folder.exists("public/b"))
  }

  @Test func runThatIsLetGoLeavesTheOldSite() throws {
    try build(["a.html": "a"])
    do {
      let output = try OutputFolder(at: self.output)
      try output.stage("a.html", Array("A".utf8))
    }
    #expect(site == ["a.html": "a"])
    #expect(ownFiles == ["lock", "manifest"])
  }

  @Test func leftoversOfAKilledRunAreSwept() throws {
    try build(["a.html": "a"])
    try folder.write("public/.haidang/tmp-7", "half")
    try folder.write("public/.haidang/tmp-manifest", "half")
    try build(["a.html": "A"])
    #expect(ownFiles == ["lock", "manifest"])
  }

  @Test func manifestThatCannotBeReadIsNotTakenForNone() throws {
    try build(["a.html": "a"])
    try #require(unlink(folder.at("public/.haidang/manifest")) == 0)
    try folder.write("public/.haidang/manifest/x", "x")
    let path = output + "/.haidang/manifest"
    #expect(throws: MachineError(.readFile, path, .notOurs)) { try OutputFolder(at: output) }
  }

  /// The commit fails at its first rename, since a folder came where a file is to go.
  @Test func failureBeforeTheFirstRenameLeavesTheOldSite() throws {
    try build(["b.html": "b"])
    let output = try OutputFolder(at: self.output)
    try output.stage("a.html", Array("a".utf8))
    try output.stage("b.html", Array("B".utf8))
    try folder.write("public/a.html/x", "x")
    #expect(throws: MachineError(.renameFile, self.output + "/a.html", .system(EISDIR))) {
      try output.commit()
    }
    #expect(site == ["a.html/x": "x", "b.html": "b"])
    #expect(ownFiles == ["journal", "lock", "manifest"])
  }

  /// A run that is killed between its renames and its manifest: the next one knows the files.
  @Test func filesOfAKilledRunAreOurs() throws {
    try build(["a.html": "a"])
    let manifest = try #require(folder.bytes("public/.haidang/manifest"))
    try build(["a.html": "A", "new.html": "n"])
    var journal = Journal()
    journal.claim("new.html", Digest128(of: Array("n".utf8)))
    var encoder = ByteEncoder()
    encoder.encode(journal)
    let sealed = SealedBytes.seal(encoder, version: Journal.version)
    for edited in ["n", "edited since"] {
      try folder.write("public/.haidang/manifest", manifest)
      try folder.write("public/.haidang/journal", sealed)
      #expect(try !OutputFolder(at: output).standsAsWritten())
      try build(["a.html": "a", "new.html": edited])
      #expect(site == ["a.html": "a", "new.html": edited])
      #expect(ownFiles == ["lock", "manifest"])
      try build(["a.html": "A", "new.html": "n"])
    }
    try folder.write("public/.haidang/manifest", manifest)
    try folder.write("public/.haidang/journal", sealed)
    try build(["a.html": "a"])
    #expect(site == ["a.html": "a"])
  }

  @Test func lockKeepsASecondRunOut() throws {
    let first = try OutputFolder(at: output)
    let error = MachineError(.lock, output + "/.haidang/lock", .locked)
    #expect(throws: error) { try OutputFolder(at: output) }
    try first.stage("a.html", [0x61])
    #expect(try first.commit().written == 1)
  }

  @Test func keptFileMustStandAsWritten() throws {
    try build(["a.html": "a", "b.html": "b", "c.html": "c"])
    try folder.write("public/b.html", "B")
    unlink(folder.at("public/c.html"))
    let output = try OutputFolder(at: self.output)
    #expect(!output.standsAsWritten())
    #expect(try output.keep("a.html"))
    #expect(try !output.keep("b.html"))
    #expect(try !output.keep("c.html"))
    #expect(try !output.keep("d.html"))
    try output.stage("b.html", Array("b".utf8))
    try output.stage("c.html", Array("c".utf8))
    let summary = try output.commit()
    #expect(summary.written == 2 && summary.unchanged == 1)
  }

  @Test func siteStandsAsWrittenUntilSomeoneTouchesIt() throws {
    try build(["a.html": "one", "x/b.html": "b"])
    #expect(try OutputFolder(at: output).standsAsWritten())
    try folder.write("public/a.html", "two")
    #expect(try !OutputFolder(at: output).standsAsWritten())
  }

  @Test func rightsAreThoseOfTheUsersMask() throws {
    try build(["a.html": "a"])
    let mask = umask(0)
    umask(mask)
    var status = stat()
    try #require(lstat(folder.at("public/a.html"), &status) == 0)
    #expect(status.st_mode & 0o777 == 0o666 & ~mask)
  }

  @Test func manyThreadsStageAtOnce() async throws {
    let output = try OutputFolder(at: output)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask {
          for index in 0..<100 {
            try output.stage("d\(index % 7)/\(worker)-\(index).html", Array("\(index)".utf8))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try output.commit().written == 400)
    #expect(site.count == 400 && site["d3/2-10.html"] == "10")
  }

  @Test func outputThatCannotBeIsNamed() throws {
    try folder.write("file", "x")
    #expect(throws: MachineError(.openFolder, folder.at("file"), .system(ENOTDIR))) {
      try OutputFolder(at: folder.at("file"))
    }
    #expect(throws: MachineError(.makeFolder, folder.at("file/below"), .system(ENOTDIR))) {
      try OutputFolder(at: folder.at("file/below"))
    }
    try build(["a.html": "a"])
    try #require(rename(folder.at("public/.haidang"), folder.at("moved")) == 0)
    try folder.link("public/.haidang", to: "../moved")
    #expect(throws: MachineError.self) { try OutputFolder(at: output) }
  }

  @Test func errorsAreOneLineInBothLanguages() {
    let error = MachineError(.writeFile, "public/a.html", .system(ENOSPC))
    #expect(error.message.english == "cannot write file 'public/a.html': no space left on the disk")
    #expect(error.message.vietnamese == "không ghi được tệp 'public/a.html': ổ đĩa đã đầy")
  }
}
