/// Makes the portable ASCII names of files, folders and headings.
///
/// A slug is lower-case ASCII letters and digits in words joined by hyphens. Either Unicode form and
/// either placing of a tone give the same slug. Nothing else is lost in silence: a text without a
/// letter that ASCII can spell becomes a stable digest, and the caller reports two pages with one.
enum Slug {
  /// The longest slug, in bytes; a longer one is cut at a hyphen and ends in its digest.
  static let limit = 100

  /// The slug of a text; never empty, never a name that Windows keeps for a device.
  static func slug(_ text: String) -> String {
    if isSlug(text) { return text }
    var bytes = words(of: Fold.folded(Array(text.utf8)))
    if bytes.isEmpty { bytes = Array("x-\(digest(composed(text)))".utf8) }
    if bytes.count > limit { bytes = cut(bytes) }
    let slug = String(decoding: bytes, as: UTF8.self)
    return isDevice(bytes) ? slug + "-1" : slug
  }

  /// The slugs of a path's parts: "Bắc/Đình Vũ" gives "bac/dinh-vu"; empty parts fall away.
  static func path(_ path: String) -> String {
    path.split(separator: "/").map { slug(String($0)) }.joined(separator: "/")
  }

  /// Whether a text is its own slug, as most names of files are; `false` too for one that is too short to be
  /// sure.
  private static func isSlug(_ text: String) -> Bool {
    guard (5...limit).contains(text.utf8.count) else { return false }
    var isAfterHyphen = true
    for byte in text.utf8 {
      let isHyphen = byte == UInt8(ascii: "-")
      guard isHyphen ? !isAfterHyphen : byte &- 0x61 < 26 || byte &- 0x30 < 10 else { return false }
      isAfterHyphen = isHyphen
    }
    return !isAfterHyphen
  }

  /// Runs of ASCII letters and digits, joined by single hyphens.
  private static func words(of folded: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(folded.count)
    var pending = false
    for byte in folded {
      guard byte &- 0x61 < 26 || byte &- 0x30 < 10 else {
        pending = !result.isEmpty
        continue
      }
      if pending { result.append(UInt8(ascii: "-")) }
      pending = false
      result.append(byte)
    }
    return result
  }

  /// The words that fit before the digest of the whole; one endless word is cut inside.
  private static func cut(_ bytes: [UInt8]) -> [UInt8] {
    let ending = Array("-\(digest(bytes))".utf8)
    let room = limit - ending.count
    let head = bytes[0..<room + 1]
    let end = head.lastIndex(of: UInt8(ascii: "-")) ?? room
    return bytes[0..<end] + ending
  }

  /// Whether Windows keeps the name for a device, whatever its extension.
  private static func isDevice(_ slug: [UInt8]) -> Bool {
    switch slug.count {
    case 3: return ["con", "prn", "aux", "nul"].contains { Array($0.utf8) == slug }
    case 4:
      return [Array("com".utf8), Array("lpt".utf8)].contains(Array(slug[0..<3]))
        && slug[3] &- 0x30 < 10
    default: return false
    }
  }

  /// The text in NFC, so that its digest does not depend on the form it was typed in.
  private static func composed(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    text._withNFCCodeUnits { bytes.append($0) }
    return bytes
  }

  /// Eight hexadecimal digits (FNV-1a, 64 bits folded to 32), the same on every machine.
  private static func digest(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let short = UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    let digits = String(short, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
