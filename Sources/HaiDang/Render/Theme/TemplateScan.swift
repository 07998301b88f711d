import HaiDangSource

/// The tags of a template, from which it is checked (`ThemeCheck`) and put together (`Template`).
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

  /// Anything between braces, with all of its bytes.
  struct Mark: Hashable, Sendable {
    /// What it does.
    enum Kind: Hashable, Sendable {
      case variable, markup, section, inverted, closing, partial, comment
    }

    var kind: Kind
    var name: String
    var range: Range<Int>
  }

  /// How deep sections may stand in each other, with those of the templates around them.
  static let deepest = 64

  /// How long the template is, in bytes.
  let length: Int
  /// All tags but comments, in their order.
  private(set) var tags: [Tag] = []
  /// All tags with the ends of sections and comments, in their order.
  private(set) var marks: [Mark] = []

  /// Scans a template; what is not closed is said.
  init(_ file: SourceFile, diagnostics: inout Diagnostics) {
    let bytes = file.bytes
    length = bytes.count
    var open: [Tag] = []
    var sections: [String] = []
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
      func mark(_ kind: Mark.Kind, _ name: String) {
        marks.append(Mark(kind: kind, name: name, range: start..<index))
      }
      switch sigil {
      case UInt8(ascii: "!"): mark(.comment, "")
      case UInt8(ascii: "#"), UInt8(ascii: "^"):
        let kind: Kind = sigil == UInt8(ascii: "#") ? .section : .inverted
        let tag = Tag(kind: kind, name: rest, offset: start, inside: sections)
        tags.append(tag)
        open.append(tag)
        sections.append(rest)
        guard open.count <= Self.deepest else {
          diagnostics.add(.templatesTooDeep(place))
          return
        }
        mark(kind == .section ? .section : .inverted, rest)
      case UInt8(ascii: "/"):
        guard let last = open.popLast(), last.name == rest else {
          diagnostics.add(.wrongClosing(rest, place))
          return
        }
        sections.removeLast()
        mark(.closing, rest)
      case UInt8(ascii: ">"):
        tags.append(Tag(kind: .partial, name: rest, offset: start, inside: sections))
        mark(.partial, rest)
      case UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "="):
        diagnostics.add(.unsupportedTag(String(decoding: inner, as: UTF8.self), place))
      default:
        let isRaw = isTriple || sigil == UInt8(ascii: "&")
        let name = sigil == UInt8(ascii: "&") ? rest : String(decoding: inner, as: UTF8.self)
        tags.append(Tag(kind: .variable, name: name, offset: start, inside: sections))
        mark(isRaw ? .markup : .variable, name)
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
