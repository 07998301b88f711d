import Glibc
import HaiDangSource

/// Walks the folders for `FileTree`.
struct FileLister {
  private let folder: SourceFolder
  private var tree = FileTree()
  /// The folders around the current one, so that a link to one of them is seen to be a circle.
  private var around: [FolderIdentity] = []
  /// Whether a link led here; a link to a folder is then not followed again: the walk stays short.
  private var isBehindLink = false
  private var metLinkedFolder = false

  init(_ folder: SourceFolder) {
    self.folder = folder
  }

  mutating func list(_ path: String) throws(MachineError) {
    guard let opened = folder.openFolder(path) else {
      let number = errno
      if number == ENOTDIR, isLinked(path) { return try follow(path) }
      let name = path.isEmpty ? folder.path : folder.label + path
      throw MachineError(.openFolder, name, .system(number))
    }
    try walk(opened, path.isEmpty ? "" : path + "/")
  }

  /// Whether a link stands at a path or on the way to it.
  private func isLinked(_ path: String) -> Bool {
    if case .inside(let target) = folder.resolve(path) { target != path } else { true }
  }

  /// The tree in order of paths; only a folder behind a link can stand in the wrong place.
  consuming func sorted() -> FileTree {
    guard metLinkedFolder else { return tree }
    tree.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return tree
  }

  /// Lists an open folder; `prefix` is its path with a `/` after it.
  private mutating func walk(_ opened: consuming Descriptor, _ prefix: String) throws(MachineError)
  {
    guard let status = opened.status() else { throw failure(.listFolder, prefix) }
    let identity = FolderIdentity(status)
    guard !around.contains(identity) else { return refuse(.circle(at: shown(prefix))) }
    guard around.count < FileTree.deepest else { return refuse(.tooDeep(at: shown(prefix))) }
    around.append(identity)
    defer { around.removeLast() }

    guard let stream = fdopendir(opened.released()) else { throw failure(.listFolder, prefix) }
    defer { closedir(stream) }
    guard let listing = FolderListing(stream) else { return try refuseOrThrow(prefix) }
    var twins = TwinNames()
    for entry in listing.entries {
      guard let name = listing.name(of: entry) else {
        refuse(.badName(at: shown(prefix) + listing.repairedName(of: entry)))
        continue
      }
      if twins.met(name, entry, of: listing) {
        refuse(.twinName(at: shown(prefix) + name))
        continue
      }
      try take(entry, prefix + name, name, in: dirfd(stream))
    }
  }

  private mutating func take(
    _ entry: FolderListing.Entry, _ path: String, _ name: String, in parent: Int32
  ) throws(MachineError) {
    switch entry.kind {
    case .file: add(path, entry.stamp)
    case .link: try follow(path)
    case .special: refuse(.special(at: shown(path)))
    case .folder:
      let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
      guard let opened = Descriptor(openat(parent, name, flags)) else {
        return try refuseOrThrow(path)
      }
      try walk(opened, path + "/")
    }
  }

  private mutating func follow(_ path: String) throws(MachineError) {
    switch folder.resolve(path) {
    case .nowhere: refuse(.dangling(at: shown(path)))
    case .outside: refuse(.outside(at: shown(path)))
    case .inside(let target):
      guard let status = folder.descriptor.status(of: target) else {
        return refuse(.dangling(at: shown(path)))
      }
      if status.isFile {
        add(path, FileStamp(status))
      } else if !status.isFolder {
        refuse(.special(at: shown(path)))
      } else if isBehindLink {
        refuse(.secondLink(at: shown(path)))
      } else if let opened = folder.openFolder(target) {
        isBehindLink = true
        metLinkedFolder = true
        defer { isBehindLink = false }
        try walk(opened, path + "/")
      } else {
        try refuseOrThrow(path)
      }
    }
  }

  private mutating func add(_ path: String, _ stamp: FileStamp) {
    guard tree.files.count < FileTree.mostFiles else { return refuse(.tooMany(at: shown(path))) }
    tree.files.append(FileTree.File(path: folder.label + path, stamp: stamp))
  }

  private mutating func refuse(_ diagnostic: Diagnostic) {
    tree.diagnostics.add(diagnostic)
  }

  /// A folder that cannot be opened: the editor's affair, or the machine's.
  private mutating func refuseOrThrow(_ path: String) throws(MachineError) {
    let number = ErrorNumber.last
    if number.isMachineTrouble {
      throw MachineError(.openFolder, shown(path), .system(number.value))
    }
    refuse(.unreadable(at: shown(path), number))
  }

  private func failure(_ operation: MachineError.Operation, _ prefix: String) -> MachineError {
    MachineError(operation, shown(prefix), .system(errno))
  }

  private func shown(_ path: String) -> String { folder.label + path }
}

/// What makes a folder the same folder, whatever path led to it.
private struct FolderIdentity: Hashable {
  var device: UInt64
  var inode: UInt64

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }
}

extension Diagnostic {
  fileprivate static func outside(at path: String) -> Diagnostic {
    Diagnostic(
      .outsideSite, .error, at: SourcePlace(path: path),
      vi: "liên kết dẫn ra ngoài thư mục của trang", en: "the link leads out of the site's folder")
  }

  fileprivate static func dangling(at path: String) -> Diagnostic {
    Diagnostic(
      .notAFile, .error, at: SourcePlace(path: path),
      vi: "liên kết không dẫn tới tệp nào", en: "the link leads to no file")
  }

  fileprivate static func circle(at path: String) -> Diagnostic {
    Diagnostic(
      .notAFile, .error, at: SourcePlace(path: path),
      vi: "liên kết dẫn trở lại thư mục chứa nó", en: "the link leads back to a folder around it")
  }

  fileprivate static func secondLink(at path: String) -> Diagnostic {
    Diagnostic(
      .notAFile, .error, at: SourcePlace(path: path),
      vi: "liên kết tới thư mục nằm trong một thư mục đã được liên kết",
      en: "a link to a folder lies in a folder that was itself reached by a link")
  }

  fileprivate static func special(at path: String) -> Diagnostic {
    Diagnostic(
      .notAFile, .error, at: SourcePlace(path: path),
      vi: "không phải tệp thường mà là thiết bị, ống dẫn hoặc ổ cắm",
      en: "not a regular file but a device, a pipe or a socket")
  }

  fileprivate static func tooDeep(at path: String) -> Diagnostic {
    Diagnostic(
      .tooDeep, .error, at: SourcePlace(path: path),
      vi: "thư mục lồng nhau quá \(FileTree.deepest) cấp",
      en: "folders lie more than \(FileTree.deepest) deep")
  }

  fileprivate static func tooMany(at path: String) -> Diagnostic {
    Diagnostic(
      .unreadableFile, .error, at: SourcePlace(path: path),
      vi: "quá \(FileTree.mostFiles) tệp", en: "more than \(FileTree.mostFiles) files")
  }

  fileprivate static func badName(at path: String) -> Diagnostic {
    Diagnostic(
      .badFileName, .error, at: SourcePlace(path: path),
      vi: "tên tệp không phải UTF-8, hãy đổi tên tệp",
      en: "the file's name is not UTF-8, rename the file")
  }

  fileprivate static func twinName(at path: String) -> Diagnostic {
    Diagnostic(
      .badFileName, .error, at: SourcePlace(path: path),
      vi: "hai tệp cùng tên, chỉ khác dạng Unicode của chữ hay dấu, hãy đổi tên một tệp",
      en: "two files of one name differ only in the Unicode form of letters or accents, rename one")
  }

  fileprivate static func unreadable(at path: String, _ number: ErrorNumber) -> Diagnostic {
    Diagnostic(
      .unreadableFile, .error, at: SourcePlace(path: path),
      vi: "không mở được thư mục: \(number.words.vietnamese)",
      en: "cannot open the folder: \(number.words.english)")
  }
}
