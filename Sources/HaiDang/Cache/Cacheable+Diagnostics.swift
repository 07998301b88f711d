import HaiDangSource

/// How diagnostics lie in the cache: an unchanged file says again what was wrong with it.

extension Diagnostics: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(kept)
    let more = uncounted
    encoder.encode(more.count)
    for (diagnostic, count) in more {
      encoder.encode(diagnostic)
      encoder.encode(count)
    }
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    self.init()
    for diagnostic in try decoder.decode([Diagnostic].self) { add(diagnostic) }
    for _ in 0..<(try decoder.decodeCount()) {
      let diagnostic = try decoder.decode(Diagnostic.self)
      add(diagnostic, times: max(0, try decoder.decode(Int.self)))
    }
  }
}

extension Diagnostic: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(code.rawValue)
    encoder.encode(severity.rawValue)
    encoder.encode(place?.path)
    encoder.encode(place?.offset)
    encoder.encode(place?.cell)
    encoder.encode(message.vietnamese)
    encoder.encode(message.english)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    guard let code = DiagnosticCode(rawValue: try decoder.decode()),
      let severity = Severity(rawValue: try decoder.decode())
    else { throw DamagedData() }
    let path = try decoder.decode(String?.self)
    let offset = try decoder.decode(Int?.self)
    let cell = try decoder.decode(String?.self)
    self.init(
      code, severity, at: path.map { SourcePlace(path: $0, offset: offset, cell: cell) },
      vi: try decoder.decode(), en: try decoder.decode())
  }
}
