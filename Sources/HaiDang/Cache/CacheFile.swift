import Glibc
import Synchronization

/// The file in which a site keeps what it need not do again: one for each output folder.
///
/// It is a convenience. A cache that is missing, damaged, or from another version reads as `nil`; one
/// that cannot be saved is an error that a build may pass over.
struct CacheFile: Sendable {
  /// What was kept.
  struct Content: Sendable {
    /// The file system's time before the run that saved this began to read.
    ///
    /// A stamp in the cache that is not settled before it (`FileStamp.isSettled`) counts as changed:
    /// the file may have been written again in the same tick.
    var readSince: Int
    /// The digest that the file is sealed with.
    var seal: Digest128
    /// The values, as they were encoded.
    var values: ByteDecoder
  }

  private let site: String
  private let name: String
  private let version: String

  /// A link in the place of our folder is not followed: content may come from anywhere.
  private static let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC

  /// Names a part of the cache of a site for an output; `version` is the program's, with its options.
  init(site: String, output: String, part: String, version: String) {
    self.site = site
    name = "\(part)-\(Digest128(of: Array(output.utf8))).bin"
    self.version = "cache 1 " + version
  }

  /// The path, for showing.
  var path: String { "\(site)/.haidang/\(name)" }

  /// The file system's time now, to be asked before anything is read; `nil` where no cache can be.
  func startTime() -> Int? {
    guard let folder = try? openFolder() else { return nil }
    return FileClock.now(in: folder)
  }

  /// What the last run saved.
  func load() -> Content? {
    guard let folder = Descriptor(open(site + "/.haidang", Self.flags)),
      let bytes = SmallFile.read(name, in: folder, limit: SmallFile.limit),
      var decoder = SealedBytes.open(bytes, version: version),
      let readSince = try? decoder.decode(Int.self)
    else { return nil }
    return Content(readSince: readSince, seal: SealedBytes.seal(of: bytes), values: decoder)
  }

  /// Replaces the file by what `encode` writes; `readSince` is the `startTime` of this run.
  func save(
    readSince: Int, _ encode: (inout SealedBytes.Pieces) -> Void
  ) throws(MachineError) {
    let draft = try begin(readSince: readSince)
    draft.put(encode)
    try draft.finish()
  }

  /// Begins to replace the file; `readSince` is the `startTime` of this run.
  func begin(readSince: Int) throws(MachineError) -> Draft {
    let folder = try openFolder()
    var pieces = SealedBytes.Pieces(
      try FileReplacement.begin(name, in: folder, shown: path), version: version)
    pieces.put(ByteEncoder(readSince))
    return Draft(pieces, name, in: folder, shown: path)
  }

  /// A file that is being written; unless it is finished, the one that stands is not touched.
  final class Draft: Sendable {
    private let pieces: Mutex<SealedBytes.Pieces?>
    private let name: String
    private let folder: Descriptor
    private let shown: String

    fileprivate init(
      _ pieces: consuming SealedBytes.Pieces, _ name: String, in folder: consuming Descriptor,
      shown: String
    ) {
      self.pieces = Mutex(pieces)
      self.name = name
      self.folder = folder
      self.shown = shown
    }

    deinit {
      pieces.withLock { if $0 != nil { FileReplacement.giveUp(name, in: folder) } }
    }

    /// Writes what comes next.
    func put(_ encode: (inout SealedBytes.Pieces) -> Void) {
      pieces.withLock { pieces in
        guard var taken = pieces.take() else { return }
        encode(&taken)
        pieces = consume taken
      }
    }

    /// Puts the file in its place.
    func finish() throws(MachineError) {
      guard let file = pieces.withLock({ $0.take() }) else { return }
      try FileReplacement.finish(file.sealed(), name, in: folder, shown: shown)
    }
  }

  /// Removes the file.
  func remove() {
    unlink(path)
  }

  private func openFolder() throws(MachineError) -> Descriptor {
    let folder = site + "/.haidang"
    mkdir(folder, 0o777)
    guard let opened = Descriptor(open(folder, Self.flags)) else {
      throw MachineError(.makeFolder, folder, .system(errno))
    }
    return opened
  }
}
