import HaiDangSource

/// The tags of a template, found before the library reads it.
///
/// The library shows nothing for a name it does not know, nothing for a partial that is missing,
/// and dies of a partial inside itself; so a theme is checked by this scan when it is read.
struct TemplateScan: Hashable, Sendable {
  /// What a tag does.
  enum Kind: Hashable, Sendable {
    case variable, section, inverted, partial
  }

  /// A tag with its name and place.
  struct Tag: Hashable, Sendable {
    var kind: Kind
    var name: String
    var offset: Int
    /// The names of the sections around it, outermost first.
    var inside: [String]
  }

  /// All tags but comments, in their order.
  private(set) var tags: [Tag] = []

  /// Scans a template; what is not closed is said.
  init(_ file: SourceFile, diagnostics: inout Diagnostics) {
    let bytes = file.bytes
    var open: [Tag] = []
    var index = 0
    while let start = Self.find([0x7B, 0x7B], in: bytes, from: index) {
      let place = SourcePlace(path: file.path, offset: start)
      let isTriple = start + 2 < bytes.count && bytes[start + 2] == 0x7B
      let close: [UInt8] = isTriple ? [0x7D, 0x7D, 0x7D] : [0x7D, 0x7D]
      guard let end = Self.find(close, in: bytes, from: start + 2) else {
        diagnostics.add(.unclosedTag(place))
        return
      }
      let inner = Self.trimmed(bytes[(start + (isTriple ? 3 : 2))..<end])
      index = end + close.count
      guard let sigil = inner.first else { continue }
      let rest = String(decoding: Self.trimmed(inner.dropFirst()), as: UTF8.self)
      let sections = open.map(\.name)
      switch sigil {
      case UInt8(ascii: "!"): continue
      case UInt8(ascii: "#"), UInt8(ascii: "^"):
        let kind: Kind = sigil == UInt8(ascii: "#") ? .section : .inverted
        let tag = Tag(kind: kind, name: rest, offset: start, inside: sections)
        tags.append(tag)
        open.append(tag)
      case UInt8(ascii: "/"):
        guard let last = open.popLast(), last.name == rest else {
          diagnostics.add(.wrongClosing(rest, place))
          return
        }
      case UInt8(ascii: ">"):
        tags.append(Tag(kind: .partial, name: rest, offset: start, inside: sections))
      case UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "="):
        diagnostics.add(.unsupportedTag(String(decoding: inner, as: UTF8.self), place))
      default:
        let name = sigil == UInt8(ascii: "&") ? rest : String(decoding: inner, as: UTF8.self)
        tags.append(Tag(kind: .variable, name: name, offset: start, inside: sections))
      }
    }
    for tag in open {
      diagnostics.add(.unclosedSection(tag.name, SourcePlace(path: file.path, offset: tag.offset)))
    }
  }

  private static func find(_ mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index..<index + mark.count].elementsEqual(mark) { return index }
      index += 1
    }
    return nil
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    var bytes = bytes.drop(while: isSpace)
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return bytes
  }
}

extension Diagnostic {
  fileprivate static func unclosedTag(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .brokenTemplate, .error, at: place,
      vi: "thẻ mở bằng '{{' phải đóng bằng '}}'",
      en: "a tag opened with '{{' must be closed with '}}'")
  }

  fileprivate static func wrongClosing(_ name: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .brokenTemplate, .error, at: place,
      vi: "'{{/\(name)}}' không đóng phần nào đang mở", en: "'{{/\(name)}}' closes no open section")
  }

  fileprivate static func unclosedSection(_ name: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .brokenTemplate, .error, at: place,
      vi: "phần '\(name)' chưa đóng bằng '{{/\(name)}}'",
      en: "section '\(name)' must be closed with '{{/\(name)}}'")
  }

  fileprivate static func unsupportedTag(_ tag: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .brokenTemplate, .error, at: place,
      vi: "mẫu không dùng thẻ '{{\(tag)}}'", en: "templates do not use the tag '{{\(tag)}}'")
  }
}
