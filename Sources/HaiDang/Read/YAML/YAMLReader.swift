import HaiDangSource
import Yams

/// Reads YAML into values with places; the only file that imports the YAML library.
///
/// Before the library sees a text, one pass over its bytes refuses what could make it hang or run
/// out of stack (robustness: 388 bytes with an alias as a key take it 7.8 s).
struct YAMLReader {
  /// How long a front matter may be, in bytes.
  static let frontMatterLimit = 64 * 1024
  /// How long a file of its own (`indicators.yml`) may be, in bytes.
  static let fileLimit = 5 * 1024 * 1024
  /// How deep values may stand inside each other.
  static let depthLimit = 64

  /// The path of the file, for diagnostics.
  let path: String

  /// Reads the YAML in `bytes[range]`; a broken text gives `nil` and a diagnostic.
  func read(
    _ bytes: [UInt8], in range: Range<Int>, limit: Int, diagnostics: inout Diagnostics
  ) -> YAMLValue? {
    if let fault = YAMLGuard(path: path, limit: limit).fault(in: bytes, range: range) {
      diagnostics.add(fault)
      return nil
    }
    return readUnguarded(bytes, in: range, diagnostics: &diagnostics)
  }

  /// Reads what the guard let through; also that has no more values than bytes.
  func readUnguarded(
    _ bytes: [UInt8], in range: Range<Int>, diagnostics: inout Diagnostics
  ) -> YAMLValue? {
    let text = String(decoding: bytes[range], as: UTF8.self)
    var lines = LineStarts(bytes: bytes, range: range)
    var left = range.count + 1
    do {
      let parser = try Yams.Parser(
        yaml: text, resolver: .basic, constructor: Constructor([:], [:], [:]), encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        return YAMLValue(content: .empty, offset: range.lowerBound)
      }
      return try value(
        of: root, depth: 0, lines: &lines, left: &left, diagnostics: &diagnostics)
    } catch let error as Unfolding {
      diagnostics.add(.anchorsAndAliases(SourcePlace(path: path, offset: error.offset)))
    } catch let error as YamlError {
      diagnostics.add(fault(error, in: bytes, range: range, lines: &lines))
    } catch {
      let message = String(describing: error)
      diagnostics.add(
        .brokenYAML(SourcePlace(path: path, offset: range.lowerBound), problem: message))
    }
    return nil
  }

  /// More values than the text has bytes: aliases, which name one value many times.
  private struct Unfolding: Error {
    var offset: Int
  }

  private func value(
    of node: Node, depth: Int, lines: inout LineStarts, left: inout Int,
    diagnostics: inout Diagnostics
  ) throws -> YAMLValue {
    let offset = node.mark.map { lines.offset(line: $0.line, column: $0.column) } ?? lines.start
    guard left > 0 else { throw Unfolding(offset: offset) }
    left -= 1
    if depth > YAMLReader.depthLimit {
      diagnostics.add(.yamlTooDeep(SourcePlace(path: path, offset: offset)))
      return YAMLValue(content: .empty, offset: offset)
    }
    switch node {
    case .scalar(let scalar):
      return YAMLValue(content: content(of: scalar), offset: offset)
    case .sequence(let sequence):
      var elements: [YAMLValue] = []
      for element in sequence {
        elements.append(
          try value(
            of: element, depth: depth + 1, lines: &lines, left: &left, diagnostics: &diagnostics))
      }
      return YAMLValue(content: .sequence(elements), offset: offset)
    case .mapping(let mapping):
      var pairs: [YAMLPair] = []
      for (key, element) in mapping {
        let place = key.mark.map { lines.offset(line: $0.line, column: $0.column) } ?? offset
        guard let name = key.scalar?.string else {
          diagnostics.add(.keyIsNotText(SourcePlace(path: path, offset: place)))
          continue
        }
        let read = try value(
          of: element, depth: depth + 1, lines: &lines, left: &left, diagnostics: &diagnostics)
        pairs.append(YAMLPair(key: name, offset: place, value: read))
      }
      return YAMLValue(content: .mapping(pairs), offset: offset)
    case .alias:
      return YAMLValue(content: .empty, offset: offset)
    }
  }

  private func content(of scalar: Node.Scalar) -> YAMLValue.Content {
    guard scalar.style == .plain || scalar.style == .any else { return .scalar(scalar.string) }
    switch scalar.string {
    case "", "~", "null", "Null", "NULL": return .empty
    default: return .scalar(scalar.string)
    }
  }

  private func fault(
    _ error: YamlError, in bytes: [UInt8], range: Range<Int>, lines: inout LineStarts
  ) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let offset = lines.offset(line: mark.line, column: mark.column)
      let place = SourcePlace(path: path, offset: offset)
      // The library has a limit of its own, in words that name its functions.
      let isTooDeep = problem.hasPrefix("Maximum nesting level reached")
      return isTooDeep ? .yamlTooDeep(place) : .brokenYAML(place, problem: problem)
    case .reader(let problem, let offset, _, _):
      let place = SourcePlace(path: path, offset: range.lowerBound + (offset ?? 0))
      return .brokenYAML(place, problem: problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      // The library gives the place of the first; the editor wants the second.
      let key = duplicates.first ?? ""
      let first = lines.offset(line: context.mark.line, column: context.mark.column)
      let second = lines.offset(ofKey: key, after: first)
      return .duplicateKey(key, SourcePlace(path: path, offset: second ?? first))
    default:
      let place = SourcePlace(path: path, offset: range.lowerBound)
      return .brokenYAML(place, problem: String(describing: error))
    }
  }
}

extension Diagnostic {
  fileprivate static func brokenYAML(_ place: SourcePlace, problem: String) -> Diagnostic {
    Diagnostic(
      .brokenYAML, .error, at: place,
      vi: "YAML không đọc được: \(YAMLProblem.vietnamese(problem))",
      en: "YAML cannot be read: \(problem)")
  }

  fileprivate static func duplicateKey(_ key: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .duplicateKey, .error, at: place,
      vi: "khóa '\(key)' chỉ được có một lần", en: "key '\(key)' can be given only once")
  }

  fileprivate static func keyIsNotText(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .brokenYAML, .error, at: place, vi: "khóa phải là chữ", en: "a key must be text")
  }
}
