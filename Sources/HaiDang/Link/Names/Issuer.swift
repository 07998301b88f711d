/// Who issued a document, as a text says it after the document's name: "Nghị quyết 45 của Quốc hội".
enum Issuer {
  /// Whether the issuer after an offset is surely not the one that is known (folded): councils,
  /// committees and the government number their documents each for itself.
  static func contradicts(
    _ known: String, after offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard !known.isEmpty, offset < bytes.count else { return false }
    let end = min(bytes.count, offset + 64)
    let text = Fold.folded(String(decoding: bytes[offset..<end], as: UTF8.self))
    guard text.hasPrefix(" cua ") || text.hasPrefix(" do ") else { return false }
    let words = text.split(separator: " ").dropFirst().joined(separator: " ")
    guard let group = classes.first(where: { $0.contains { words.hasPrefix($0) } }) else {
      return false
    }
    return !group.contains { known.contains($0) }
  }

  private static let classes = [
    ["hoi dong nhan dan", "hdnd"], ["quoc hoi"], ["uy ban nhan dan", "ubnd"], ["chinh phu"],
    ["thu tuong"], ["bo chinh tri"], ["trung uong"],
  ]
}
