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
      let tag = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
      index = end + 1
      if tag.hasPrefix("/") {
        guard open.popLast() == String(tag.dropFirst()) else { return "closes '\(tag)'" }
        continue
      }
      if let fault = attributesFault(tag) { return fault }
      if !tag.hasSuffix("/") { open.append(String(tag.prefix { $0 != " " })) }
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

  private static func attributesFault(_ tag: String) -> String? {
    var names = Set<String>()
    var rest = tag.hasSuffix("/") ? tag.dropLast() : tag[...]
    rest = rest.drop { $0 != " " }
    while let first = rest.first {
      guard first == " " else { return "attributes of '\(tag)'" }
      rest = rest.dropFirst()
      let name = rest.prefix { $0 != "=" }
      guard names.insert(String(name)).inserted else { return "'\(name)' twice" }
      rest = rest.dropFirst(name.count + 1)
      guard rest.first == "\"" else { return "'\(name)' is not quoted" }
      rest = rest.dropFirst()
      rest = rest.drop { $0 != "\"" }.dropFirst()
    }
    return nil
  }

  private static func isEntity(_ bytes: [UInt8], _ index: Int) -> Bool {
    ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].contains { entity in
      bytes[index...].starts(with: entity.utf8)
    }
  }
}
