import Glibc
import HaiDangSource
import Testing

@testable import HaiDang

/// A folder for one test, removed with everything in it when the test lets it go.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("\(P_tmpdir)/haidang-test-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    try #require(made)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    Self.removeAll(path)
  }

  private static func removeAll(_ path: String) {
    for (name, kind) in entries(path) {
      if kind == .folder { removeAll(path + "/" + name) } else { unlink(path + "/" + name) }
    }
    rmdir(path)
  }

  private static func entries(_ path: String) -> [(String, FolderListing.Kind)] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    guard let listing = FolderListing(stream, hidden: true) else { return [] }
    return listing.entries.map { (listing.repairedName(of: $0), $0.kind) }
  }

  func at(_ name: String) -> String { path + "/" + name }

  /// Writes a file, and the folders it lies in.
  func write(_ name: String, _ bytes: [UInt8]) throws {
    for (index, byte) in name.utf8.enumerated() where byte == UInt8(ascii: "/") {
      mkdir(at(String(decoding: name.utf8.prefix(index), as: UTF8.self)), 0o777)
    }
    let file = Descriptor(open(at(name), O_WRONLY | O_CREAT | O_TRUNC, 0o666))
    let isWritten = file?.write(bytes)
    try #require(isWritten == true)
  }

  func write(_ name: String, _ text: String) throws {
    try write(name, Array(text.utf8))
  }

  func link(_ name: String, to target: String) throws {
    try #require(symlink(target, at(name)) == 0)
  }

  /// The bytes of a file, or `nil` where none is.
  func bytes(_ name: String) -> [UInt8]? {
    guard let folder = Descriptor(open(path, O_RDONLY | O_DIRECTORY)) else { return nil }
    return SmallFile.read(name, in: folder)
  }

  func text(_ name: String) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  func stamp(_ name: String) throws -> FileStamp {
    var status = stat()
    try #require(lstat(at(name), &status) == 0)
    return FileStamp(status)
  }

  func exists(_ name: String) -> Bool { access(at(name), F_OK) == 0 }

  /// Every file below, hidden ones too.
  func files() -> [String] {
    var found: [String] = []
    var rest = [""]
    while let folder = rest.popLast() {
      for (name, kind) in Self.entries(at(folder)) {
        if kind == .folder { rest.append(folder + name + "/") } else { found.append(folder + name) }
      }
    }
    return found.sorted()
  }
}
