import HaiDangMarkup

/// Writes a script that hands its arguments to the search page: `haidang.search.NAME("…", …);`.
///
/// A classic script with nothing in it but strings and lists works from a folder and under the
/// strictest policy, where `fetch` and modules do not.
struct SearchScript {
  private var bytes = ByteBuffer()
  private var needsComma = false

  /// Starts a script that calls `name`.
  init(call name: String) {
    bytes.append(Array("haidangSearch.\(name)(".utf8))
  }

  /// The whole script.
  consuming func finish() -> [UInt8] {
    bytes.append(Self.ending)
    return bytes.finish()
  }

  private static let ending = Array(");\n".utf8)

  /// Adds a string.
  mutating func text(_ text: String) {
    self.text(Array(text.utf8)[...])
  }

  /// Adds a string from its bytes.
  mutating func text(_ text: ArraySlice<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    text.withUnsafeBufferPointer { appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds a list; `element` adds what it holds for each element, all in a row.
  mutating func list<Element>(
    _ elements: [Element], element: (inout SearchScript, Element) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
    for each in elements { element(&self, each) }
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.reserve(text.count + text.count / 32)
    var start = 0
    var index = SpecialBytes.firstOfQuoted(in: text, from: 0)
    while index < text.count {
      bytes.append(UnsafeBufferPointer(rebasing: text[start..<index]))
      switch text[index] {
      case 0x0A:
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(ascii: "n"))
      case 0..<0x20: bytes.append(UInt8(ascii: " "))
      case 0x7F: bytes.append(0x7F)
      default:
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(text[index])
      }
      start = index + 1
      index = SpecialBytes.firstOfQuoted(in: text, from: start)
    }
    bytes.append(UnsafeBufferPointer(rebasing: text[start...]))
  }
}

extension SearchScript {
  /// The script with the text of a document.
  init(text: ArraySlice<UInt8>, of title: String, at route: Route, path: String) {
    self.init(call: "text")
    self.text(Self.id(path))
    self.text(route.path)
    self.text(title)
    self.text(text)
  }

  /// The script of a shard.
  init(shard: ArraySlice<UInt8>, path: String) {
    self.init(call: "shard")
    text(Self.id(path))
    text(shard)
  }

  /// What a script is asked for by: its path below the folder of scripts, without the ending.
  private static func id(_ path: String) -> String {
    String(path.dropFirst("assets/search/".count).dropLast(".js".count))
  }

  /// The last string of a finished script, given the script with it empty; `nil` if it is another.
  static func lastText(of script: [UInt8], like empty: SearchScript) -> [UInt8]? {
    let frame = empty.finish()
    let end = ending.count + 1
    guard script.count >= frame.count, script.starts(with: frame.dropLast(end)),
      script.suffix(end).elementsEqual(frame.suffix(end))
    else { return nil }
    var text: [UInt8] = []
    var rest = script[(frame.count - end)..<(script.count - end)]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard let escaped = rest.popFirst() else { return nil }
      text.append(escaped == UInt8(ascii: "n") ? 0x0A : escaped)
    }
    return text
  }
}

/// As much of a text as excerpts are taken from: all but the end of very long ones.
func excerptable(_ text: [UInt8]) -> ArraySlice<UInt8> {
  var end = min(text.count, mostExcerptable)
  while end < text.count, end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
  return text[..<end]
}

/// How many bytes excerpts are taken from.
let mostExcerptable = 65536
