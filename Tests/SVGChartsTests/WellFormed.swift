/// A small checker of XML: elements nest, attributes are quoted and single, nothing raw stands in text.
enum WellFormed {
  /// What is wrong with a text, or `nil`.
  static func fault(in text: String) -> String? {
    let bytes = Array(text.utf8)
    var open: [String] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        if bytes[index] == UInt8(ascii: "&"), !isEntity(bytes, index) { return "raw & at \(index)" }
        if bytes[index] == UInt8(ascii: ">") { return "raw > at \(index)" }
        if bytes[index] < 0x20, ![9, 10, 13].contains(bytes[index]) { return "control" }
        index += 1
        continue
      }
      guard let end = tagEnd(bytes, index) else { return "tag without end at \(index)" }
      let tag = bytes[(index + 1)..<end]
      index = end + 1
      if tag.first == UInt8(ascii: "/") {
        let name = String(decoding: tag.dropFirst(), as: UTF8.self)
        guard open.popLast() == name else { return "closes '\(name)'" }
        continue
      }
      if let fault = attributesFault(tag) { return fault }
      if tag.last != UInt8(ascii: "/") {
        open.append(String(decoding: tag.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self))
      }
      if open.isEmpty, index < bytes.count { return "a second root" }
    }
    return open.isEmpty ? nil : "open: \(open)"
  }

  private static func tagEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var isQuoted = false
    for index in (start + 1)..<bytes.count {
      if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if bytes[index] == UInt8(ascii: "<") { return nil }
      if bytes[index] == UInt8(ascii: ">"), !isQuoted { return index }
    }
    return nil
  }

  private static func attributesFault(_ tag: ArraySlice<UInt8>) -> String? {
    var names = Set<ArraySlice<UInt8>>()
    var rest = tag.last == UInt8(ascii: "/") ? tag.dropLast() : tag
    rest = rest.drop { $0 != UInt8(ascii: " ") }
    while let first = rest.first {
      let text = String(decoding: tag, as: UTF8.self)
      guard first == UInt8(ascii: " ") else { return "attributes of '\(text)'" }
      let name = rest.dropFirst().prefix { $0 != UInt8(ascii: "=") }
      guard names.insert(name).inserted else { return "an attribute twice in '\(text)'" }
      rest = rest.dropFirst(name.count + 2)
      guard rest.first == UInt8(ascii: "\"") else { return "not quoted in '\(text)'" }
      rest = rest.dropFirst().drop { $0 != UInt8(ascii: "\"") }.dropFirst()
    }
    return nil
  }

  /// Whether the bytes of a text hold others.
  static func holds(_ text: [UInt8], _ wanted: String) -> Bool {
    let wanted = Array(wanted.utf8)
    guard let first = wanted.first, text.count >= wanted.count else { return false }
    for start in 0...(text.count - wanted.count) where text[start] == first {
      if text[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
    }
    return false
  }

  private static func isEntity(_ bytes: [UInt8], _ index: Int) -> Bool {
    ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].contains { entity in
      bytes[index...].starts(with: entity.utf8)
    }
  }
}
