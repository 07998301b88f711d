import Glibc

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
    try FileReplacement.replace(name, in: try openFolder(), shown: path) { file in
      var pieces = SealedBytes.Pieces(file, version: version)
      pieces.put(ByteEncoder(readSince))
      encode(&pieces)
      file = pieces.sealed()
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
