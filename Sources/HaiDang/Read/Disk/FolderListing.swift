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
    var starts: [Int] = []
    while true {
      errno = 0
      guard let item = readdir(stream) else { break }
      let name = Self.name(of: item)
      if hidden ? Self.isFolderItself(name) : name.pointee == Self.dot { continue }
      starts.append(names.count)
      names.append(contentsOf: UnsafeRawBufferPointer(start: name, count: strlen(name) + 1))
    }
    guard errno == 0, look(at: starts, in: dirfd(stream)) else { return nil }
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

  /// What the file system says of a name.
  private enum Look {
    case there(Entry)
    case vanished
    case failed(Int32)
  }

  /// Asks what each name is, by where it starts; `false` when that fails.
  private mutating func look(at starts: [Int], in folder: Int32) -> Bool {
    let names = names
    // A small folder is no work for two.
    let jobs = starts.count < 500 ? 1 : Processors.count
    let middle = starts.count / 2
    let (one, other) = Parallel.both(jobs: jobs) {
      starts[..<middle].map { Self.look($0, names, in: folder) }
    } _: {
      starts[middle...].map { Self.look($0, names, in: folder) }
    }
    entries.reserveCapacity(starts.count)
    for look in [one, other].joined() {
      switch look {
      case .there(let entry): add(entry)
      case .vanished: continue
      case .failed(let number):
        errno = number
        return false
      }
    }
    return true
  }

  private static func look(_ start: Int, _ names: [UInt8], in folder: Int32) -> Look {
    names.withUnsafeBytes { names in
      let rest = names[start...].prefix { $0 != 0 }
      var status = stat()
      let name = UnsafeRawBufferPointer(rebasing: names[start...]).assumingMemoryBound(
        to: CChar.self)
      guard let name = name.baseAddress,
        fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0
      else { return errno == ENOENT ? .vanished : .failed(errno) }
      return .there(
        Entry(
          kind: Kind(status), stamp: FileStamp(status), isASCII: rest.allSatisfy { $0 < 0x80 },
          start: start, end: rest.endIndex))
    }
  }

  private mutating func add(_ entry: Entry) {
    entries.append(entry)
    // Kept after the name, out of its range: the byte that stands behind it in a path.
    if entry.kind == .folder { names[entry.end] = UInt8(ascii: "/") }
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
