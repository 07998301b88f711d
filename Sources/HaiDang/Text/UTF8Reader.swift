/// Reads the scalars of UTF-8 text from a pointer: for loops that run over every byte of a site.
enum UTF8Reader {
  /// The scalar that starts at `index`, and how many bytes it takes.
  ///
  /// Bytes that are no UTF-8 read as U+FFFD, one at a time, so that any bytes at all are safe.
  @inline(__always)
  static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, index + length <= bytes.count else { return (0xFFFD, 1) }
    var value = first & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let next = UInt32(bytes[index + offset])
      guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | next & 0x3F
    }
    return (value, length)
  }

  /// The scalar that ends before `index`, and how many bytes it takes.
  static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, before index: Int
  ) -> (value: UInt32, length: Int) {
    var start = index - 1
    while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let found = scalar(bytes, at: start)
    return start + found.length == index ? found : (0xFFFD, 1)
  }

  /// Appends a scalar's bytes.
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
