// Charts whose rows are no list of figures: each says itself what it shows.

extension BulletChart: ReadableChart {
  /// Plan against actual.
  public var kind: ChartKind { .bullet }

  /// Which rows are above, on and below their plan; their values have units of their own.
  public func summary(_ locale: ChartLocale) -> String {
    let actual = rows.map { row in
      ChartDatum.named(
        row.name, row.actual.low, through: row.actual.high, label: row.actual.label)
    }
    let plans = rows.map { row in
      ChartDatum.named(row.name, row.plan.low, through: row.plan.high, label: row.plan.label)
    }
    return ChartSummary(kind: locale.summary.name(of: kind), actual, plans: plans)
      .verdict(locale)
  }

  /// A row each: what was done, what was planned.
  public func table(_ locale: ChartLocale) -> ChartTable {
    let words = locale.summary
    return ChartTable(
      headers: [
        words.subject, words.capitalized(locale.words.actual),
        words.capitalized(locale.words.plan),
      ],
      rows: rows.map { row in
        let cells = [row.actual, row.plan].map { figure in
          figure.isPresent
            ? ChartDatum.withUnit(figure.text(locale), row.unit) : locale.words.missing
        }
        return ChartTable.Row(header: row.name, cells: cells, link: row.actual.link)
      })
  }
}

extension SourcesChart: ReadableChart {
  /// Sources that disagree.
  public var kind: ChartKind { .sources }

  /// What each source says, and which one was chosen.
  public func summary(_ locale: ChartLocale) -> String {
    let parts = entries.map { entry in
      let text = entry.source + ": " + ChartDatum.withUnit(entry.figure.text(locale), unit)
      return entry.isChosen ? text + " (" + locale.words.chosen + ")" : text
    }
    let name = locale.summary.capitalized(locale.summary.name(of: kind))
    return name + ". " + parts.joined(separator: "; ") + "."
  }

  /// A row a source.
  public func table(_ locale: ChartLocale) -> ChartTable {
    let words = locale.summary
    return ChartTable(
      headers: [words.source, words.value],
      rows: entries.map { entry in
        let text = ChartDatum.withUnit(entry.figure.text(locale), unit)
        let chosen = entry.isChosen ? " (" + locale.words.chosen + ")" : ""
        return ChartTable.Row(
          header: entry.source, cells: [text + chosen], link: entry.figure.link)
      })
  }
}

extension TimelineChart: ReadableChart {
  /// Events down a line of time.
  public var kind: ChartKind { .timeline }

  /// How many events there are, the first and the last.
  public func summary(_ locale: ChartLocale) -> String {
    let words = locale.summary
    let sorted = sorted
    let name = words.capitalized(words.name(of: kind))
    guard let first = sorted.first, let last = sorted.last, sorted.count > 1 else {
      return name + ". " + sorted.map { told($0, locale) }.joined() + "."
    }
    return name + ", " + String(sorted.count) + " " + words.events + ". "
      + words.capitalized(words.first) + " " + told(first, locale) + "; " + words.last + " "
      + told(last, locale) + "."
  }

  /// A row an event, by time.
  public func table(_ locale: ChartLocale) -> ChartTable {
    ChartTable(
      headers: [locale.summary.period, locale.summary.event],
      rows: sorted.map { event in
        ChartTable.Row(
          header: event.period.label(locale), cells: [event.text], link: event.link)
      })
  }

  private func told(_ event: Event, _ locale: ChartLocale) -> String {
    event.period.label(locale) + ": " + event.text
  }
}

extension HeatChart: ReadableChart {
  /// Which figures exist.
  public var kind: ChartKind { .heat }

  /// How many cells there are of each state.
  public func summary(_ locale: ChartLocale) -> String {
    let words = locale.summary
    var head = words.capitalized(words.name(of: kind))
    if let first = columns.first, let last = columns.last, first != last {
      head += ", " + first + "–" + last
    }
    let counts = State.all.compactMap { state -> String? in
      let count = rows.reduce(0) { sum, row in
        sum + columns.indices.count { self.state(of: row, $0) == state }
      }
      return count == 0 ? nil : state.word(locale.words) + ": " + String(count)
    }
    return head + ". " + words.capitalized(counts.joined(separator: "; ")) + "."
  }

  /// The states as words.
  public func table(_ locale: ChartLocale) -> ChartTable {
    ChartTable(
      headers: [locale.summary.subject] + columns,
      rows: rows.map { row in
        ChartTable.Row(
          header: row.name,
          cells: columns.indices.map { state(of: row, $0).word(locale.words) },
          link: row.links.compactMap(\.self).first)
      })
  }

  private func state(of row: Row, _ column: Int) -> State {
    column < row.states.count ? row.states[column] : .missing
  }
}
