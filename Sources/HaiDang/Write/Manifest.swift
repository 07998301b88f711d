/// What we wrote into an output folder, so that we know ours from what others put there.
struct Manifest: Hashable, Sendable {
  /// A file as it was written.
  struct File: Hashable, Sendable {
    /// The digest of its bytes.
    var digest: Digest128
    /// Its stamp after it was moved to its place.
    var stamp: FileStamp
  }

  /// The files by their path below the output.
  var files: [String: File] = [:]
  /// The file system's time after the last file was written: older stamps are settled.
  var settled = 0

  /// The most bytes a file takes beside its path: a digest, four numbers, the count of the path.
  static let largestFile = 16 + 5 * 10

  /// The format's name; a manifest of another format reads as none.
  static let version = "manifest 1"
}

extension Manifest: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(settled)
    encoder.encode(files.count)
    // In no order: sorting tens of thousands of paths would be a tenth of a small rebuild.
    for (path, file) in files {
      encoder.encode(path)
      encoder.encode(file.digest)
      encoder.encode(file.stamp)
    }
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    settled = try decoder.decode()
    let count = try decoder.decodeCount()
    files.reserveCapacity(min(count, 1 << 16))
    for _ in 0..<count {
      let path = try decoder.decode(String.self)
      guard SourceFolder.isBelow(path) else { throw DamagedData() }
      files[path] = File(digest: try decoder.decode(), stamp: try decoder.decode())
    }
  }
}
