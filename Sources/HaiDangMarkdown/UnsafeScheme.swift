/// Tells destinations that a browser could run, or read a reader's disk with, from all others.
enum UnsafeScheme {
  /// Whether a decoded destination has one of the schemes `javascript`, `vbscript`, `file`, `data`.
  ///
  /// Browsers ignore case, control characters and spaces before a scheme, and tabs and line ends
  /// inside it; this ignores all of them everywhere.
  static func isIn(_ destination: UnsafeBufferPointer<UInt8>) -> Bool {
    var scheme: [UInt8] = []
    for byte in destination where byte > 0x20 && byte != 0x7F {
      if byte == UInt8(ascii: ":") { return schemes.contains { $0.utf8.elementsEqual(scheme) } }
      guard scheme.count < 10, isLetter(byte) else { return false }
      scheme.append(byte | 0x20)
    }
    return false
  }

  private static let schemes = ["javascript", "vbscript", "file", "data"]

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
