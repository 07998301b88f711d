import Foundation
import HaiDangSource
import Testing

@testable import HaiDang

/// A site in a folder of its own, and what its builds wrote.
struct TestSite {
  let folder: TemporaryFolder

  init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(path, text) }
  }

  /// A site that begins as a copy of folders, each under its own name.
  init(copying folders: [URL]) throws {
    folder = try TemporaryFolder()
    for url in folders {
      try FileManager.default.copyItem(
        atPath: url.path, toPath: folder.at(url.lastPathComponent))
    }
  }

  /// Builds the site into `public`, unless `change` says otherwise.
  func build(_ change: (inout BuildOptions) -> Void = { _ in }) throws -> BuildResult {
    var options = BuildOptions()
    options.site = folder.path
    options.jobs = 2
    change(&options)
    return try HaiDang.build(options)
  }

  /// Every file of an output but the program's own notes.
  func output(_ name: String = "public") -> [String: [UInt8]] {
    let paths = folder.files().filter { $0.hasPrefix(name + "/") }
      .map { String($0.dropFirst(name.count + 1)) }.filter { !$0.hasPrefix(".haidang/") }
    return Dictionary(
      uniqueKeysWithValues: paths.map { ($0, folder.bytes(name + "/" + $0) ?? []) })
  }

  /// The stamps of all files of the output: a file that was written again has another.
  func stamps() throws -> [String: FileStamp] {
    let paths = output().keys
    return Dictionary(
      uniqueKeysWithValues: try paths.map { ($0, try folder.stamp("public/" + $0)) })
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: folder.at(name))
  }

  /// Waits for another tick of the file system's clock, which is slow.
  ///
  /// A stamp of the tick in which a build began is not trusted by the next one.
  func settle() {
    usleep(20_000)
  }
}

/// Folders of the repository.
enum Repository {
  /// The folder of the test target.
  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
  /// The repository itself.
  static let top = tests.deletingLastPathComponent().deletingLastPathComponent()
  /// Whether goldens are written anew; the run then fails.
  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
}

/// The paths at which two outputs differ.
func differences(_ first: [String: [UInt8]], _ second: [String: [UInt8]]) -> [String] {
  Set(first.keys).union(second.keys).filter { first[$0] != second[$0] }.sorted()
}
