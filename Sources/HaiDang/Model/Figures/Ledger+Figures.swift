import HaiDangSource

/// A figure that a reference found: a statement, or a value computed from statements.
enum Figure: Hashable, Sendable {
  /// The observation at this position.
  case observed(Int)
  /// A value that the formula of an indicator gives.
  case derived(indicator: Int, period: Period, scope: Int, DerivedFigure)
}

extension Ledger {
  /// What is asked for, without its kind.
  struct Subject: Hashable, Sendable {
    var indicator: Int
    var scope: Int
    var period: Period?
  }

  /// The figure that a reference means, or what is wrong with it.
  ///
  /// - A scope left out is the default one; with none marked, the only one that has the figure.
  /// - A kind left out is actual, then estimate, then what the formula gives, then what is stated.
  /// - `own` is the article that the reference stands in: if it is a source, its own rows win.
  func figure(_ reference: FigureReference, own: Int? = nil, at place: SourcePlace?)
    -> Result<Figure, FigureReference.Fault>
  {
    guard let indicator = catalogue.indicator(reference.indicator) else {
      return .failure(.init(catalogue.unknownIndicator(reference.indicator, at: place)))
    }
    var source: Int?
    if let id = reference.source {
      source = catalogue.source(id)
      if source == nil { return .failure(.init(catalogue.unknownSource(id, at: place))) }
    }
    if let name = reference.scope {
      guard let scope = catalogue.scope(name) else {
        return .failure(.init(catalogue.unknownScope(name, at: place)))
      }
      let subject = Subject(indicator: indicator, scope: scope, period: reference.period)
      return found(subject, reference, source, own, place)
    }
    if let scope = catalogue.defaultScope {
      let subject = Subject(indicator: indicator, scope: scope, period: reference.period)
      return found(subject, reference, source, own, place)
    }
    return onlyScope(indicator, reference, source, own, place)
  }

  /// The figure of one scope.
  private func found(
    _ subject: Subject, _ reference: FigureReference, _ source: Int?, _ own: Int?,
    _ place: SourcePlace?
  ) -> Result<Figure, FigureReference.Fault> {
    if let figure = figure(subject, reference.kind, source: source, own: own) {
      return .success(figure)
    }
    let near = alternative(subject, reference)
    return .failure(.init(.missingFigure(place, reference, periods(subject), near: near)))
  }

  /// The figure of the only scope that has it.
  private func onlyScope(
    _ indicator: Int, _ reference: FigureReference, _ source: Int?, _ own: Int?,
    _ place: SourcePlace?
  ) -> Result<Figure, FigureReference.Fault> {
    var candidates: [(scope: Int, figure: Figure)] = []
    for scope in scopes(indicator) {
      let subject = Subject(indicator: indicator, scope: scope, period: reference.period)
      if let figure = figure(subject, reference.kind, source: source, own: own) {
        candidates.append((scope, figure))
      }
    }
    if candidates.count == 1 { return .success(candidates[0].figure) }
    guard !candidates.isEmpty else {
      let all = Set(groups[groupsOfIndicator[indicator]].compactMap(\.key.period))
      return .failure(.init(.missingFigure(place, reference, Array(all), near: nil)))
    }
    let names = candidates.map { candidate in
      var named = reference
      named.scope = catalogue.scopes[candidate.scope].id
      return named.description
    }
    return .failure(.init(.ambiguousFigure(place, reference, names)))
  }

  /// The figure of a subject by the rules of `figure(_:own:at:)`.
  func figure(_ subject: Subject, _ kind: Observation.Kind?, source: Int? = nil, own: Int? = nil)
    -> Figure?
  {
    let kinds = kind.map { [$0] } ?? [.actual, .estimate]
    if let index = pick(subject, kinds, source: source, own: own) { return .observed(index) }
    guard kind == nil else { return nil }
    if source == nil, let period = subject.period {
      let context = Context(period: period, scope: subject.scope, source: own)
      if case .success(let value)? = derived(subject.indicator, context) {
        return .derived(
          indicator: subject.indicator, period: period, scope: subject.scope, value)
      }
    }
    return pick(subject, [.stated], source: source, own: own).map(Figure.observed)
  }

  /// The observation that stands for a subject, of the first kind that has one.
  func pick(
    _ subject: Subject, _ kinds: [Observation.Kind], source: Int? = nil, own: Int? = nil
  ) -> Int? {
    if let wanted = source ?? own {
      for kind in kinds {
        if let index = row(subject, kind, of: wanted) { return index }
      }
      if source != nil { return nil }
    }
    for kind in kinds {
      if let group = group(subject, kind) { return group.chosen }
    }
    return nil
  }

  private func group(_ subject: Subject, _ kind: Observation.Kind) -> Group? {
    group(
      Key(indicator: subject.indicator, scope: subject.scope, kind: kind, period: subject.period))
  }

  /// A source's own row; a deprecated one only where it has no other.
  private func row(_ subject: Subject, _ kind: Observation.Kind, of source: Int) -> Int? {
    guard let group = group(subject, kind) else { return nil }
    let own = group.range.filter { observations[$0].source == source }
    return own.first { observations[$0].rank != .deprecated } ?? own.first
  }

  /// The periods that have figures of an indicator and a scope.
  private func periods(_ subject: Subject) -> [Period] {
    let found = groups[groupsOfIndicator[subject.indicator]].filter {
      $0.key.scope == subject.scope
    }
    return Array(Set(found.compactMap(\.key.period)))
  }

  /// The nearest thing that is there: another kind, then another scope, then another period.
  private func alternative(_ subject: Subject, _ reference: FigureReference) -> String? {
    var other = reference
    let groups = groups[groupsOfIndicator[subject.indicator]]
    let nearest =
      groups.first { $0.key.scope == subject.scope && $0.key.period == subject.period }
      ?? groups.first { $0.key.period == subject.period }
      ?? groups.last { $0.key.scope == subject.scope }
    guard let key = nearest?.key else { return nil }
    other.kind = key.kind == .actual ? nil : key.kind
    other.period = key.period
    other.source = nil
    if key.scope != subject.scope { other.scope = catalogue.scopes[key.scope].id }
    return other.description
  }
}

extension Diagnostic {
  fileprivate static func missingFigure(
    _ place: SourcePlace?, _ reference: FigureReference, _ periods: [Period], near: String?
  ) -> Diagnostic {
    let sorted = periods.sorted { ($0.lastMonth, $0.months) < ($1.lastMonth, $1.months) }
    // The latest are the likeliest to be meant.
    let list =
      (sorted.count > 8 ? "…, " : "")
      + sorted.suffix(8).map(\.description).joined(separator: ", ")
    let isPeriod = reference.period.map { !periods.contains($0) } ?? false
    let there =
      isPeriod && !list.isEmpty
      ? Words(vi: "; có các kỳ \(list)", en: "; there are the periods \(list)") : .none
    return Diagnostic(
      .missingFigure, .error, at: place,
      vi: "không có số liệu '\(reference)'" + there.vietnamese,
      en: "no figure '\(reference)'" + there.english
    ).suggesting(near)
  }

  fileprivate static func ambiguousFigure(
    _ place: SourcePlace?, _ reference: FigureReference, _ names: [String]
  ) -> Diagnostic {
    let list = NameList.words(names)
    return Diagnostic(
      .ambiguousFigure, .error, at: place,
      vi: "'\(reference)' có ở nhiều phạm vi: \(list.vietnamese)",
      en: "'\(reference)' is there for several scopes: \(list.english)")
  }
}
