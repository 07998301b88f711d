import HaiDangSource

/// A figure named in a text: `kpi:INDICATOR/PERIOD[/KIND][@SCOPE][?source=ID]`.
struct FigureReference: Hashable, Sendable {
  var indicator: String
  /// Nothing means the figure without a date.
  var period: Period?
  var kind: Observation.Kind?
  var scope: String?
  var source: String?

  /// Whether a link's address is meant for a figure.
  static func isFigure(_ address: String) -> Bool { address.hasPrefix("kpi:") }

  /// Reads an address; what is wrong with it stands at `place`.
  static func read(_ address: String, at place: SourcePlace?) -> Result<FigureReference, Fault> {
    var rest = Substring(address.hasPrefix("kpi:") ? address.dropFirst(4) : address[...])
    var reference = FigureReference(indicator: "")
    if let mark = rest.firstIndex(of: "?") {
      let query = rest[rest.index(after: mark)...]
      guard query.hasPrefix("source="), query.count > 7 else {
        return .failure(Fault(.badQuery(place, address)))
      }
      reference.source = String(query.dropFirst(7))
      rest = rest[..<mark]
    }
    if let mark = rest.firstIndex(of: "@") {
      reference.scope = String(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let indicator = parts.first, !indicator.isEmpty, parts.count <= 3,
      reference.scope?.isEmpty != true
    else { return .failure(Fault(.badForm(place, address))) }
    reference.indicator = indicator
    if parts.count > 1 {
      guard let period = Period(parts[1]) else {
        let meant = Period.meant(by: parts[1])?.description
        return .failure(Fault(.badPeriod(place, parts[1]).suggesting(meant)))
      }
      reference.period = period
    }
    if parts.count > 2 {
      guard let kind = Observation.Kind(rawValue: parts[2]) else {
        let names = Observation.Kind.allCases.map(\.rawValue)
        let near = Suggestion.nearest(to: parts[2], among: names)
        return .failure(Fault(.badKind(place, parts[2]).suggesting(near)))
      }
      reference.kind = kind
    }
    return .success(reference)
  }

  /// What is wrong with a reference.
  struct Fault: Error, Hashable {
    var diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic) {
      self.diagnostic = diagnostic
    }
  }
}

extension FigureReference: CustomStringConvertible {
  /// The address as it is written.
  var description: String {
    var text = "kpi:" + indicator
    if let period { text += "/\(period)" }
    if let kind { text += "/\(kind.rawValue)" }
    if let scope { text += "@" + scope }
    if let source { text += "?source=" + source }
    return text
  }
}

extension Diagnostic {
  fileprivate static func badForm(_ place: SourcePlace?, _ address: String) -> Diagnostic {
    Diagnostic(
      .badFigureLink, .error, at: place,
      vi: "'\(address)' không có dạng kpi:CHỈ-TIÊU/KỲ/LOẠI@PHẠM-VI?source=NGUỒN",
      en: "'\(address)' is not of the form kpi:INDICATOR/PERIOD/KIND@SCOPE?source=ID")
  }

  fileprivate static func badQuery(_ place: SourcePlace?, _ address: String) -> Diagnostic {
    Diagnostic(
      .badFigureLink, .error, at: place, vi: "sau '?' của '\(address)' chỉ có thể là 'source=…'",
      en: "after the '?' of '\(address)' only 'source=…' can stand")
  }

  fileprivate static func badPeriod(_ place: SourcePlace?, _ text: String) -> Diagnostic {
    Diagnostic(
      .badPeriod, .error, at: place, vi: "'\(text)' không phải kỳ số liệu",
      en: "'\(text)' is not a period")
  }

  fileprivate static func badKind(_ place: SourcePlace?, _ text: String) -> Diagnostic {
    Diagnostic(
      .badKind, .error, at: place, vi: "'\(text)' không phải loại số liệu",
      en: "'\(text)' is not a kind")
  }
}
