import Glibc

/// What stands in one folder, in the order in which its paths sort: a folder sorts as `name/`.
struct FolderListing {
  /// A name in the folder and what the file system says of it.
  struct Entry {
    var kind: Kind
    var stamp: FileStamp
    var isASCII: Bool
    fileprivate var start: Int
    fileprivate var end: Int
  }

  /// What an entry is.
  enum Kind {
    case file, folder, link
    /// A device, a pipe or a socket.
    case special
  }

  private(set) var entries: [Entry] = []
  /// All names after each other, so that a folder of ten thousand files makes no small arrays.
  private var names: [UInt8] = []

  /// Reads an open folder; `nil` when that fails (`ErrorNumber.last`).
  ///
  /// Hidden files are passed over unless they are asked for, and so is what vanished between two calls.
  init?(_ stream: OpaquePointer, hidden: Bool = false) {
    while true {
      errno = 0
      guard let item = readdir(stream) else { break }
      let name = Self.name(of: item)
      if hidden ? Self.isFolderItself(name) : name.pointee == Self.dot { continue }
      guard add(name, in: dirfd(stream)) else { return nil }
    }
    guard errno == 0 else { return nil }
    sort()
  }

  /// The name of an entry; `nil` if it is not UTF-8.
  func name(of entry: Entry) -> String? {
    names.withUnsafeBufferPointer { names in
      String(validating: names[entry.start..<entry.end], as: UTF8.self)
    }
  }

  /// The name of an entry for showing, with a replacement sign for what is not UTF-8.
  func repairedName(of entry: Entry) -> String {
    String(decoding: names[entry.start..<entry.end], as: UTF8.self)
  }

  private static let dot = CChar(UInt8(ascii: "."))

  private static func name(of item: UnsafeMutablePointer<dirent>) -> UnsafePointer<CChar> {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? MemoryLayout<dirent>.size
    return UnsafeRawPointer(item).advanced(by: offset).assumingMemoryBound(to: CChar.self)
  }

  private static func isFolderItself(_ name: UnsafePointer<CChar>) -> Bool {
    strcmp(name, ".") == 0 || strcmp(name, "..") == 0
  }

  private mutating func add(_ name: UnsafePointer<CChar>, in folder: Int32) -> Bool {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return errno == ENOENT }
    let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
    let start = names.count
    names.append(contentsOf: bytes)
    entries.append(
      Entry(
        kind: Kind(status), stamp: FileStamp(status), isASCII: bytes.allSatisfy { $0 < 0x80 },
        start: start, end: names.count))
    // Kept after the name, out of its range: the byte that stands behind it in a path.
    names.append(status.isFolder ? UInt8(ascii: "/") : 0)
    return true
  }

  private mutating func sort() {
    names.withUnsafeBytes { names in
      guard let base = names.baseAddress else { return }
      entries.sort { first, second in
        let (one, other) = (first.end + 1 - first.start, second.end + 1 - second.start)
        let order = memcmp(base + first.start, base + second.start, min(one, other))
        return order == 0 ? one < other : order < 0
      }
    }
  }
}

extension FolderListing.Kind {
  fileprivate init(_ status: stat) {
    self = status.isFile ? .file : status.isFolder ? .folder : status.isLink ? .link : .special
  }
}
