import HaiDangSource

/// Everything that observations name: indicators, scopes, sources, units, and how a site writes numbers.
struct FigureCatalogue: Sendable {
  let indicators: [Indicator]
  let scopes: [FigureScope]
  let sources: [FigureSource]
  let units: UnitTable
  /// How tables write numbers where they do not say so.
  let notation: NumberNotation
  /// The language that `printed` is in.
  let language: Language

  private let indicatorNames: NameTable
  private let scopeNames: NameTable
  private let sourceNames: NameTable
  /// The scopes that share the last part of their ids.
  private let sharedNames: [String: [Int]]
  private let indicatorMisses: NearMisses
  private let scopeMisses: NearMisses
  private let sourceMisses: NearMisses
  private let slug: @Sendable (String) -> String

  /// `slug` turns a name as typed ("Đình Vũ") into an id; it is asked where no id is written so.
  init(
    indicators: [Indicator], scopes: [FigureScope], sources: [FigureSource],
    units: UnitTable = .shipped, notation: NumberNotation = .undeclared,
    language: Language = .vietnamese, slug: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.indicators = indicators
    self.scopes = scopes
    self.sources = sources
    self.units = units
    self.notation = notation
    self.language = language
    self.slug = slug
    indicatorNames = NameTable(indicators.map(\.id))
    sourceNames = NameTable(sources.map(\.id))
    var names = NameTable(scopes.map(\.id))
    let byLast = Dictionary(grouping: scopes.indices) { FigureCatalogue.lastPart(scopes[$0].id) }
    for (name, found) in byLast where found.count == 1 { names.add(Array(name.utf8), found[0]) }
    scopeNames = names
    sharedNames = byLast.filter { $0.value.count > 1 }
    indicatorMisses = NearMisses(indicators.map(\.id))
    scopeMisses = NearMisses(scopes.map(\.id) + byLast.keys.sorted())
    sourceMisses = NearMisses(sources.map(\.id))
  }

  /// The scope that links mean which name none.
  var defaultScope: Int? { scopes.firstIndex(where: \.isDefault) }

  func indicator(_ id: String) -> Int? { indicatorNames[id] }
  func source(_ id: String) -> Int? { sourceNames[id] }
  func indicator(_ id: Span<UInt8>) -> Int? { indicatorNames[id] }
  func source(_ id: Span<UInt8>) -> Int? { sourceNames[id] }

  /// A scope from its id, or from the last part of it where no other scope ends so.
  func scope(_ id: Span<UInt8>) -> Int? { scopeNames[id] }

  /// A scope from what an author typed, names included.
  func scope(_ name: String) -> Int? { scopeNames[name] ?? scopeNames[slug(name)] }

  // MARK: What is wrong with a name

  func unknownIndicator(_ id: String, at place: SourcePlace?) -> Diagnostic {
    .unknownIndicator(place, id).suggesting(indicatorMisses.nearest(to: id))
  }

  func unknownSource(_ id: String, at place: SourcePlace?) -> Diagnostic {
    .unknownSource(place, id).suggesting(sourceMisses.nearest(to: id))
  }

  func unknownScope(_ id: String, at place: SourcePlace?) -> Diagnostic {
    if let shared = sharedNames[id] ?? sharedNames[slug(id)] {
      return .sharedScope(place, id, shared.map { scopes[$0].id })
    }
    return .unknownScope(place, id).suggesting(scopeMisses.nearest(to: id))
  }

  func unknownUnit(_ text: String, at place: SourcePlace?) -> Diagnostic {
    if let match = units.match(FoldedText(text).bytes, at: 0), match.unit == nil {
      return .unknownUnit(place, text).suggesting("\(text) đồng' / '\(text) USD")
    }
    return .unknownUnit(place, text).suggesting(Suggestion.nearest(to: text, among: units.names))
  }

  private static func lastPart(_ id: String) -> String {
    id.split(separator: "/").last.map(String.init) ?? id
  }
}

extension Diagnostic {
  fileprivate static func unknownIndicator(_ place: SourcePlace?, _ id: String) -> Diagnostic {
    Diagnostic(
      .unknownIndicator, .error, at: place, vi: "không có chỉ tiêu '\(id)'",
      en: "no indicator '\(id)'")
  }

  fileprivate static func unknownSource(_ place: SourcePlace?, _ id: String) -> Diagnostic {
    Diagnostic(
      .unknownSource, .error, at: place, vi: "không có bài viết hay nguồn '\(id)'",
      en: "no article or source '\(id)'")
  }

  fileprivate static func unknownScope(_ place: SourcePlace?, _ id: String) -> Diagnostic {
    Diagnostic(
      .unknownScope, .error, at: place, vi: "không có phạm vi '\(id)'", en: "no scope '\(id)'")
  }

  fileprivate static func sharedScope(_ place: SourcePlace?, _ id: String, _ ids: [String])
    -> Diagnostic
  {
    let list = NameList.words(ids)
    return Diagnostic(
      .unknownScope, .error, at: place, vi: "phạm vi '\(id)' có nhiều nghĩa: \(list.vietnamese)",
      en: "the scope '\(id)' may be any of \(list.english)")
  }

  fileprivate static func unknownUnit(_ place: SourcePlace?, _ text: String) -> Diagnostic {
    Diagnostic(
      .unknownUnit, .error, at: place, vi: "'\(text)' không phải đơn vị",
      en: "unit '\(text)' is not a unit")
  }
}
