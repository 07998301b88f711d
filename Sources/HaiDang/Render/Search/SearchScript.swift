/// Writes a script that hands its arguments to the search page: `haidang.search.NAME("…", …);`.
///
/// A classic script with nothing in it but strings and lists works from a folder and under the
/// strictest policy, where `fetch` and modules do not.
struct SearchScript {
  private var bytes: [UInt8]
  private var needsComma = false

  /// Starts a script that calls `name`.
  init(call name: String) {
    bytes = Array("haidangSearch.\(name)(".utf8)
  }

  /// The whole script.
  var finished: [UInt8] { bytes + Array(");\n".utf8) }

  /// Adds a string.
  mutating func text(_ text: String) {
    self.text(Array(text.utf8)[...])
  }

  /// Adds a string from its bytes.
  mutating func text(_ text: ArraySlice<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.reserveCapacity(bytes.count + text.count + 8)
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
    var start = 0
    for index in 0..<text.count {
      let byte = text[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      start = index + 1
      switch byte {
      case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case 0..<0x20: bytes.append(UInt8(ascii: " "))
      default: bytes += [UInt8(ascii: "\\"), byte]
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }
}
