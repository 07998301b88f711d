/// Writes diagnostics for people and for programs.
extension Diagnostics {
  /// A diagnostic with its line, column and excerpt found.
  public struct Located: Hashable, Sendable {
    /// The diagnostic.
    public var diagnostic: Diagnostic
    /// Where it stands; `nil` for a file as a whole.
    public var location: SourceText.Location?

    /// Makes a diagnostic with its place found.
    public init(diagnostic: Diagnostic, location: SourceText.Location?) {
      self.diagnostic = diagnostic
      self.location = location
    }
  }

  /// All diagnostics in order of place, each with its line and column; `text` gives a file's text.
  public func located(text: (String) -> [UInt8]?) -> [Located] {
    Self.located(kept.sorted(), text: text)
  }

  /// Some diagnostics in order of place, each with its line and column; `text` gives a file's text.
  public static func located(
    _ sorted: some Sequence<Diagnostic>, text: (String) -> [UInt8]?
  ) -> [Located] {
    var current: (path: String, text: SourceText)?
    return sorted.map { diagnostic in
      guard let place = diagnostic.place, let offset = place.offset else {
        return Located(diagnostic: diagnostic, location: nil)
      }
      if current?.path != place.path {
        current = text(place.path).map { (place.path, SourceText($0)) }
      }
      let location = current?.text.location(of: offset)
      return Located(diagnostic: diagnostic, location: location)
    }
  }

  /// The report for people: a place, a message, the line and a caret for each, and what was left out.
  ///
  /// Of one code it shows the first hundred of the site and sums up the rest: a thousand files with
  /// one warning each must not push the one error out of the terminal.
  public func report(of located: [Located], in language: Language) -> String {
    var lines: [String] = []
    var shown: [DiagnosticCode: Int] = [:]
    var rest: [DiagnosticCode: Rest] = [:]
    for item in located {
      let code = item.diagnostic.code
      shown[code, default: 0] += 1
      guard shown[code, default: 0] <= Diagnostics.limit else {
        rest[code, default: Rest()].add(1, in: item.diagnostic.place?.path)
        continue
      }
      lines.append(item.heading(language))
      if let location = item.location { lines += location.excerpt }
    }
    for (kind, count) in counts.sorted(by: Diagnostics.precedes) where count > Diagnostics.limit {
      let more = count - Diagnostics.limit
      if rest[kind.code]?.add(more, in: kind.path) == nil {
        lines.append(Diagnostics.remainder(kind, more)(language))
      }
    }
    for (code, rest) in rest.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      lines.append(rest.summary(code)(language))
    }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  /// What is not shown of a code, over all files.
  private struct Rest {
    private var count = 0
    private var paths: Set<String> = []

    mutating func add(_ count: Int, in path: String?) {
      self.count += count
      if let path { paths.insert(path) }
    }

    func summary(_ code: DiagnosticCode) -> Words {
      Words(
        vi: "và \(count) lỗi nữa cùng loại trong \(paths.count) tệp [\(code.rawValue)]",
        en: "and \(count) more of the same kind in \(paths.count) files [\(code.rawValue)]")
    }
  }

  /// The report for programs: one JSON object, with `diagnostics` and what was left out as `more`.
  public func json(of located: [Located]) -> String {
    let items = located.map { "    " + $0.json }
    let more = counts.sorted(by: Diagnostics.precedes).filter { $0.value > Diagnostics.limit }
    let rest = more.map { kind, count in
      "    {\"path\": \((kind.path ?? "").jsonText), \"code\": \"\(kind.code.rawValue)\", "
        + "\"count\": \(count - Diagnostics.limit)}"
    }
    return "{\n  \"diagnostics\": [\n" + items.joined(separator: ",\n") + "\n  ],\n"
      + "  \"more\": [\n" + rest.joined(separator: ",\n") + "\n  ]\n}\n"
  }

  private static func precedes(_ first: (key: Kind, value: Int), _ second: (key: Kind, value: Int))
    -> Bool
  {
    (first.key.path ?? "", first.key.code.rawValue) < (
      second.key.path ?? "", second.key.code.rawValue
    )
  }

  private static func remainder(_ kind: Kind, _ count: Int) -> Words {
    let place = kind.path.map { $0.printable + ": " } ?? ""
    return Words(
      vi: "\(place)và \(count) lỗi nữa cùng loại [\(kind.code.rawValue)]",
      en: "\(place)and \(count) more of the same kind [\(kind.code.rawValue)]")
  }
}

extension Diagnostics.Located {
  /// The first line of a report: place, severity, message, code.
  fileprivate func heading(_ language: Language) -> String {
    var place = diagnostic.place.map { $0.path.printable } ?? ""
    if let location { place += ":\(location.line):\(location.column)" }
    if let cell = diagnostic.place?.cell { place += " (\(cell))" }
    let prefix = place.isEmpty ? "" : place + ": "
    let message = diagnostic.message(language).printable
    return "\(prefix)\(diagnostic.severity.rawValue): \(message) [\(diagnostic.code.rawValue)]"
  }
}

extension Diagnostics.Located {
  /// The diagnostic as a JSON object; names and values of its keys stay English.
  fileprivate var json: String {
    var members: [String] = []
    if let place = diagnostic.place {
      members.append("\"path\": \(place.path.jsonText)")
      if let cell = place.cell { members.append("\"cell\": \(cell.jsonText)") }
    }
    if let location {
      members.append("\"line\": \(location.line), \"column\": \(location.column)")
    }
    members.append("\"severity\": \"\(diagnostic.severity.rawValue)\"")
    members.append("\"code\": \"\(diagnostic.code.rawValue)\"")
    members.append("\"message\": \(diagnostic.message(.english).jsonText)")
    members.append("\"messageVi\": \(diagnostic.message(.vietnamese).jsonText)")
    return "{" + members.joined(separator: ", ") + "}"
  }
}

extension String {
  /// The text as a JSON string.
  public var jsonText: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{9F}":
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension SourceText.Location {
  /// The line and a caret under its column, shortened to what fits around the caret.
  fileprivate var excerpt: [String] {
    let characters = Array(text)
    let caret = max(0, min(caret, characters.count))
    let start = max(0, caret - 60)
    let shown = characters[start..<min(characters.count, start + 100)]
    let indent = String(repeating: " ", count: caret - start)
    return ["  " + String(shown).printable, "  " + indent + "^"]
  }
}

extension String {
  /// The text with control characters shown as symbols, so that a terminal obeys none of them.
  public var printable: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar.isControl ? scalar.picture : scalar) }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal could obey it: C0, DEL, C1, and the marks that turn the direction of text.
  fileprivate var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }

  /// A visible stand-in: the control picture for C0 and DEL, the replacement sign for the rest.
  fileprivate var picture: Unicode.Scalar {
    if value == 0x09 { return " " }
    if value < 0x20 { return Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}" }
    return value == 0x7F ? "\u{2421}" : "\u{FFFD}"
  }
}
