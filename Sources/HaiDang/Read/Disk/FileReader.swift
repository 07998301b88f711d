import Glibc
import HaiDangSource

/// What came of reading one file.
enum FileReading<Content: Sendable>: Sendable {
  /// The content, and the stamp of exactly these bytes.
  case read(Content, FileStamp)
  /// Why the editor cannot have it so.
  case refused(Diagnostic)
}

/// Reads files below a folder: one reader a worker, since it keeps the last folder open.
///
/// Reading never leaves the folder, whatever links say, and never waits: a pipe is refused before it
/// is read. Read in order of paths, and each folder is opened once.
final class FileReader {
  /// The most bytes a page may have.
  static let pageLimit = 5_000_000
  /// The most bytes a table of figures may have.
  static let tableLimit = 64_000_000
  /// The most bytes a picture or another file beside a page may have.
  static let assetLimit = 256_000_000

  private let folder: SourceFolder
  private let decoder = TextDecoder()
  private var parent: OpenParent?

  /// Makes a reader of the files below a folder.
  init(_ folder: SourceFolder) {
    self.folder = folder
  }

  /// Reads a text: UTF-8, or UTF-16 with a mark; the mark is dropped.
  func text(_ path: String, limit: Int) throws(MachineError) -> FileReading<SourceFile> {
    switch try bytes(path, limit: limit) {
    case .refused(let diagnostic): return .refused(diagnostic)
    case .read(let bytes, let stamp):
      switch decoder.decode(bytes) {
      case .text(let text): return .read(SourceFile(path: path, bytes: text), stamp)
      case .fault(let fault): return .refused(.notUTF8(at: path, fault))
      }
    }
  }

  /// Reads a file as it is.
  func bytes(_ path: String, limit: Int) throws(MachineError) -> FileReading<[UInt8]> {
    guard path.utf8.starts(with: folder.label.utf8) else { return .refused(.outside(at: path)) }
    let below = String(Substring(path.utf8.dropFirst(folder.label.utf8.count)))
    guard SourceFolder.isBelow(below) else { return .refused(.outside(at: path)) }
    if let opened = open(below) { return try read(opened, path, limit) }
    // A link as the last name (ELOOP) or on the way (ENOTDIR): find out where it ends.
    guard errno == ELOOP || errno == ENOTDIR else { return try refusal(path) }
    switch folder.resolve(below) {
    case .outside: return .refused(.outside(at: path))
    case .nowhere: return .refused(.unreadable(at: path, ErrorNumber(ENOENT)))
    case .inside(let target):
      guard let opened = open(target) else { return try refusal(path) }
      return try read(opened, path, limit)
    }
  }

  /// Opens a path without following any link.
  private func open(_ path: String) -> Descriptor? {
    let cut = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let parentPath = cut.map { String(path[..<$0]) } ?? ""
    if parent?.path != parentPath {
      guard let opened = folder.openFolder(parentPath) else { return nil }
      parent = OpenParent(path: parentPath, descriptor: opened)
    }
    let name = cut.map { path[path.utf8.index(after: $0)...] } ?? path[...]
    // Opening a pipe would wait for its writer.
    return parent?.descriptor.open(String(name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
  }

  private func refusal<Content>(_ path: String) throws(MachineError) -> FileReading<Content> {
    let number = ErrorNumber.last
    if number.isMachineTrouble { throw MachineError(.readFile, path, .system(number.value)) }
    if number.value == ENXIO { return .refused(.special(at: path)) }
    return .refused(.unreadable(at: path, number))
  }

  private func read(
    _ opened: borrowing Descriptor, _ path: String, _ limit: Int
  ) throws(MachineError) -> FileReading<[UInt8]> {
    // Someone may be writing it: bytes count only if the stamp is the same before and after.
    for attempt in 0..<4 {
      guard let before = opened.status() else { return try refusal(path) }
      guard before.isFile else { return .refused(.special(at: path)) }
      guard before.st_size <= limit else { return .refused(.tooLarge(at: path, limit)) }
      if attempt > 0 { lseek(opened.number, 0, SEEK_SET) }
      guard let bytes = opened.read(count: Int(before.st_size)), let after = opened.status() else {
        return try refusal(path)
      }
      let stamp = FileStamp(after)
      if stamp == FileStamp(before), bytes.count == stamp.size { return .read(bytes, stamp) }
    }
    return .refused(.changing(at: path))
  }
}

/// The folder of the file that was read last.
private struct OpenParent: ~Copyable {
  let path: String
  let descriptor: Descriptor
}

extension Diagnostic {
  fileprivate static func outside(at path: String) -> Diagnostic {
    Diagnostic(
      .outsideSite, .error, at: SourcePlace(path: path),
      vi: "đường dẫn ra ngoài thư mục của trang hoặc tới tệp ẩn",
      en: "the path leads out of the site's folder or to a hidden file")
  }

  fileprivate static func special(at path: String) -> Diagnostic {
    Diagnostic(
      .notAFile, .error, at: SourcePlace(path: path),
      vi: "không phải tệp thường", en: "not a regular file")
  }

  fileprivate static func unreadable(at path: String, _ number: ErrorNumber) -> Diagnostic {
    Diagnostic(
      .unreadableFile, .error, at: SourcePlace(path: path),
      vi: "không đọc được tệp: \(number.words.vietnamese)",
      en: "cannot read the file: \(number.words.english)")
  }

  fileprivate static func changing(at path: String) -> Diagnostic {
    Diagnostic(
      .unreadableFile, .error, at: SourcePlace(path: path),
      vi: "tệp đang được ghi trong lúc đọc", en: "the file is being written while it is read")
  }

  fileprivate static func tooLarge(at path: String, _ limit: Int) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, .error, at: SourcePlace(path: path),
      vi: "tệp lớn hơn \(limit / 1_000_000) MB",
      en: "the file is larger than \(limit / 1_000_000) MB")
  }

  fileprivate static func notUTF8(at path: String, _ fault: TextDecoder.Fault) -> Diagnostic {
    Diagnostic(
      .notUTF8, .error, at: SourcePlace(path: path, offset: fault.offset),
      vi: "\(fault.words.vietnamese) (dòng \(fault.line)), hãy lưu tệp ở dạng UTF-8",
      en: "\(fault.words.english) (line \(fault.line)), save the file as UTF-8")
  }
}
