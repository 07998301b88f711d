import HaiDangSource

/// Reads YAML into values with places.
struct YAMLReader {
  /// How long a front matter may be, in bytes.
  static let frontMatterLimit = 64 * 1024
  /// How long a file of its own (`indicators.yml`) may be, in bytes.
  static let fileLimit = 5 * 1024 * 1024
  /// How deep values may stand inside each other.
  static let depthLimit = 64

  /// How many `%TAG` lines may be in a file: the library compares each with all before it.
  private static let mostTags = 1000

  /// The path of the file, for diagnostics.
  let path: String

  /// Reads the YAML in `bytes[range]`; a broken text gives `nil` and a diagnostic.
  func read(
    _ bytes: [UInt8], in range: Range<Int>, limit: Int, diagnostics: inout Diagnostics
  ) -> YAMLValue? {
    guard range.count <= limit else {
      diagnostics.add(
        .yamlTooLong(SourcePlace(path: path, offset: range.lowerBound), limit: limit))
      return nil
    }
    do {
      if range.count > Self.frontMatterLimit { try checkTags(bytes[range]) }
      return try YAMLEvents.read(bytes, in: range) { events throws(YAMLFault) in
        let (event, place) = try events.next()
        let root = try value(
          event, at: place, depth: 0, start: range.lowerBound, from: &events,
          diagnostics: &diagnostics)
        // Nothing but the end may follow: another document is a fault.
        if case .nothing = event { return root }
        _ = try events.next()
        return root
      }
    } catch {
      diagnostics.add(error.diagnostic(path: path, start: range.lowerBound))
      return nil
    }
  }

  /// The value that an event begins.
  private func value(
    _ event: YAMLEvents.Event, at place: Int, depth: Int, start: Int,
    from events: inout YAMLEvents, diagnostics: inout Diagnostics
  ) throws(YAMLFault) -> YAMLValue {
    switch event {
    case .scalar(let text, let isPlain):
      return YAMLValue(
        content: isPlain && Self.isNothing(text) ? .empty : .scalar(text), offset: start + place)
    case .end, .nothing: return YAMLValue(content: .empty, offset: start + place)
    case .alias: throw .alias(at: place)
    case .sequence, .mapping: break
    }
    guard depth < Self.depthLimit else { throw .tooDeep(at: place) }
    if case .sequence = event {
      var elements: [YAMLValue] = []
      while true {
        let (event, place) = try events.next()
        if case .end = event { break }
        elements.append(
          try value(
            event, at: place, depth: depth + 1, start: start, from: &events,
            diagnostics: &diagnostics))
      }
      return YAMLValue(content: .sequence(elements), offset: start + place)
    }
    var pairs: [YAMLPair] = []
    while true {
      let (event, place) = try events.next()
      if case .end = event { break }
      let key = try value(
        event, at: place, depth: depth + 1, start: start, from: &events,
        diagnostics: &diagnostics)
      let (next, nextPlace) = try events.next()
      let own = try value(
        next, at: nextPlace, depth: depth + 1, start: start, from: &events,
        diagnostics: &diagnostics)
      guard case .scalar(let name, _) = event else {
        diagnostics.add(.keyIsNotText(SourcePlace(path: path, offset: key.offset)))
        continue
      }
      pairs.append(YAMLPair(key: name, offset: key.offset, value: own))
    }
    if let repeated = Self.repeated(pairs) {
      throw .repeatedKey(repeated.key, at: repeated.offset - start)
    }
    return YAMLValue(content: .mapping(pairs), offset: start + place)
  }

  private func checkTags(_ text: ArraySlice<UInt8>) throws(YAMLFault) {
    var count = 0
    for line in text.split(separator: UInt8(ascii: "\n")) where line.starts(with: "%TAG".utf8) {
      count += 1
      guard count <= Self.mostTags else {
        throw .broken("too many '%TAG' directives", at: line.startIndex - text.startIndex)
      }
    }
  }

  /// Whether a text without quotes says that there is nothing.
  private static func isNothing(_ text: String) -> Bool {
    switch text {
    case "", "~", "null", "Null", "NULL": true
    default: false
    }
  }

  /// The first pair whose key an earlier one has; few keys are compared with each other.
  private static func repeated(_ pairs: [YAMLPair]) -> YAMLPair? {
    guard pairs.count > 16 else {
      let index = pairs.indices.first { index in
        pairs[..<index].contains { $0.key == pairs[index].key }
      }
      return index.map { pairs[$0] }
    }
    var known: Set<String> = []
    return pairs.first { !known.insert($0.key).inserted }
  }
}

extension Diagnostic {
  fileprivate static func yamlTooLong(_ place: SourcePlace, limit: Int) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, .error, at: place,
      vi: "YAML dài quá \(limit / 1024) KB", en: "YAML is longer than \(limit / 1024) KB")
  }

  fileprivate static func keyIsNotText(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .brokenYAML, .error, at: place, vi: "khóa phải là chữ", en: "a key must be text")
  }
}
