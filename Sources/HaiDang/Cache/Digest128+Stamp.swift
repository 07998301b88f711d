extension FileStamp {
  /// Adds the stamp to a digest.
  func add(to hasher: inout Digest128.Hasher) {
    hasher.add(size)
    hasher.add(modified)
    hasher.add(changed)
    hasher.add(inode)
  }
}
