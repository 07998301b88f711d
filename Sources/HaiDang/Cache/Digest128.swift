/// A fingerprint of bytes, 128 bits long and the same on every machine, for telling whether
/// something changed.
///
/// It holds against chance, not against an attacker: who can write the content could make two texts
/// with one digest, and would only keep a stale page of his own.
struct Digest128: Hashable, Sendable {
  var high: UInt64
  var low: UInt64

  /// Puts together the halves of a digest.
  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The digest of bytes.
  init(of bytes: [UInt8]) {
    var hasher = Hasher()
    hasher.add(bytes)
    self = hasher.finalize()
  }
}

extension Digest128: CustomStringConvertible {
  /// Thirty-two hexadecimal digits.
  var description: String {
    [high, low].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
