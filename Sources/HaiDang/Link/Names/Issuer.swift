/// Who issued a document, as a text says it after the document's name: "Nghị quyết 45 của Quốc hội".
enum Issuer {
  /// Whether the issuer after an offset is surely not the one that is known (folded): councils,
  /// committees, the party's and the state's, of each province and of the whole country, number their
  /// documents each for itself.
  static func contradicts(
    _ known: String, after offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard !known.isEmpty, offset < bytes.count else { return false }
    let end = min(bytes.count, offset + 64)
    let text = Fold.folded(String(decoding: bytes[offset..<end], as: UTF8.self))
    // "do tình hình …" tells a reason.
    let isNamed = text.hasPrefix(" do ") && !text.hasPrefix(" do tinh ")
    guard isNamed || text.hasPrefix(" cua ") else { return false }
    var words = text.split(separator: " ").dropFirst().joined(separator: " ")
    if words.hasPrefix(standing) { words.removeFirst(standing.count) }
    guard let group = classes.first(where: { $0.contains { words.hasPrefix($0) } }) else {
      return false
    }
    return !group.contains { known.contains($0) }
  }

  /// The standing committee, which speaks for the whole.
  private static let standing = "ban thuong vu "

  private static let classes = [
    ["hoi dong nhan dan", "hdnd"], ["quoc hoi"], ["uy ban nhan dan", "ubnd"], ["chinh phu"],
    ["thu tuong"], ["bo chinh tri"], ["trung uong"], ["thanh uy"], ["tinh uy"], ["huyen uy"],
    ["quan uy"], ["tinh "], ["bo "], ["so "], ["ban quan ly"],
  ]
}
