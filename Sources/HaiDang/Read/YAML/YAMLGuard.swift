import HaiDangSource

/// One pass over the bytes of a YAML text, before the library reads it.
struct YAMLGuard {
  /// The path of the file, for diagnostics.
  let path: String
  /// How long the text may be, in bytes.
  let limit: Int

  /// What the library must not be given: too long, too deep, or with anchors and aliases both.
  func fault(in bytes: [UInt8], range: Range<Int>) -> Diagnostic? {
    if range.count > limit {
      return .yamlTooLong(SourcePlace(path: path, offset: range.lowerBound), limit: limit)
    }
    var depth = 0
    var indents: [Int] = []
    var anchor: Int?
    var alias: Int?
    var lineStart = range.lowerBound
    var atNodeStart = true
    var isTag = false
    for index in range {
      let byte = bytes[index]
      // Nearly all bytes: they mean nothing here.
      if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 {
        atNodeStart = false
        continue
      }
      switch byte {
      case 0x0A, 0x0D:
        lineStart = index + 1
        atNodeStart = true
        isTag = false
        continue
      case 0xC2 where Self.isBreak(bytes[index..<range.upperBound]),
        0xE2 where Self.isBreak(bytes[index..<range.upperBound]):
        atNodeStart = true
        continue
      case 0x80...0xBF:
        continue
      case 0xEF where bytes[index..<range.upperBound].starts(with: [0xEF, 0xBB, 0xBF]):
        // The library passes over a byte-order mark where a line begins.
        continue
      case UInt8(ascii: " "), 0x09:
        if isTag {
          isTag = false
          atNodeStart = true
        }
        continue
      case UInt8(ascii: "!") where atNodeStart:
        // A value may begin after its tag: `a: !!map &a {}`.
        isTag = true
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth = max(0, depth - 1)
      case UInt8(ascii: "&") where atNodeStart && isName(bytes, index + 1, range.upperBound):
        anchor = anchor ?? index
      case UInt8(ascii: "*") where atNodeStart && isName(bytes, index + 1, range.upperBound):
        alias = alias ?? index
      default:
        break
      }
      if atNodeStart, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?") {
        let indent = index - lineStart
        while let last = indents.last, last >= indent { indents.removeLast() }
        indents.append(indent)
      }
      if depth + indents.count > YAMLReader.depthLimit {
        return .yamlTooDeep(SourcePlace(path: path, offset: index))
      }
      if let anchor, alias != nil {
        return .anchorsAndAliases(SourcePlace(path: path, offset: anchor))
      }
      atNodeStart = Self.opensNode(byte)
    }
    return nil
  }

  /// Whether a line ends here that only YAML knows of: U+0085, U+2028, U+2029.
  private static func isBreak(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: [0xC2, 0x85]) || bytes.starts(with: [0xE2, 0x80, 0xA8])
      || bytes.starts(with: [0xE2, 0x80, 0xA9])
  }

  /// Whether a value can begin after this byte (and spaces): `key: &a`, `- *a`, `[*a, *b]`.
  private static func opensNode(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "["), UInt8(ascii: "{"),
      UInt8(ascii: ","), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  private func isName(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    switch bytes[index] {
    case UInt8(ascii: " "), 0x09, 0x0A, 0x0D, UInt8(ascii: "*"), UInt8(ascii: "&"): return false
    default: return true
    }
  }
}

extension Diagnostic {
  fileprivate static func yamlTooLong(_ place: SourcePlace, limit: Int) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, .error, at: place,
      vi: "YAML dài quá \(limit / 1024) KB", en: "YAML is longer than \(limit / 1024) KB")
  }

  /// Past the limit of nesting; the guard and the reader both say it.
  static func yamlTooDeep(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .tooDeep, .error, at: place,
      vi: "YAML lồng nhau quá \(YAMLReader.depthLimit) tầng",
      en: "YAML is nested more than \(YAMLReader.depthLimit) levels deep")
  }

  /// Aliases; the guard and the reader both say it.
  static func anchorsAndAliases(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .brokenYAML, .error, at: place,
      vi: "YAML không được dùng '&tên' cùng với '*tên'; chữ có dấu '*' phải đặt trong ngoặc kép",
      en: "YAML may not use '&name' together with '*name'; text with a '*' must be quoted")
  }
}
