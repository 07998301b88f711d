/// Writes indicators and their observations as JSON, numbers exact.
enum ObservationJSON {
  /// As many bytes as most rows take.
  private static let usualRow = 256

  /// The file of one indicator, from the rows of all where they were made.
  static func file(_ indicator: Int, of ledger: Ledger, from rows: MadeRows) -> [UInt8] {
    let made = rows.take(indicator)
    var json = JSONWriter(
      capacity: made?.count ?? Self.usualRow * ledger.observations(of: indicator).count)
    json.object { json in
      json.name("indicator")
      write(ledger.catalogue.indicators[indicator], &json)
      json.name("observations")
      json.array { json in
        if let made {
          json.elements(made)
        } else {
          write(ledger.observations(of: indicator), ObservationCells(ledger), &json)
        }
      }
    }
    return json.finish()
  }

  /// The file of all indicators, with the scopes and sources that they name; `rows` keeps what it is made of.
  static func file(of ledger: Ledger, keeping rows: MadeRows) -> [UInt8] {
    var ranges: [Range<Int>] = []
    var json = JSONWriter(capacity: Self.usualRow * ledger.observations.count)
    json.object { json in
      json.name("indicators")
      json.array { json in
        for indicator in ledger.catalogue.indicators { write(indicator, &json) }
      }
      json.name("scopes")
      json.array { json in
        for scope in ledger.usedScopes { write(ledger.catalogue.scopes[scope], &json) }
      }
      json.name("sources")
      json.array { json in
        for source in ledger.usedSources { write(ledger.catalogue.sources[source], &json) }
      }
      json.name("observations")
      json.array { json in
        let cells = ObservationCells(ledger)
        for indicator in ledger.catalogue.indicators.indices {
          let start = json.count
          write(ledger.observations(of: indicator), cells, &json)
          ranges.append(start..<json.count)
        }
      }
    }
    let bytes = json.finish()
    rows.keep(bytes, ranges)
    return bytes
  }

  private static func write(_ indicator: Indicator, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", indicator.id)
      json.member("title", indicator.title)
      json.member("unit", indicator.unit.description)
      json.member("type", indicator.measure.rawValue)
      json.name("cumulative")
      json.bool(indicator.isCumulative)
      json.member("better", indicator.better.rawValue)
      if let decimals = indicator.decimals {
        json.member("decimals", DecimalNumber(Int64(decimals)))
      }
      if !indicator.parts.isEmpty { json.member("parts", indicator.parts) }
      json.member("formula", indicator.formula)
      guard !indicator.breaks.isEmpty else { return }
      json.name("breaks")
      json.array { json in
        for found in indicator.breaks {
          json.object { json in
            json.member("date", found.period.description)
            json.member("reason", found.reason)
          }
        }
      }
    }
  }

  private static func write(_ scope: FigureScope, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", scope.id)
      json.member("title", scope.title)
      if !scope.kind.isEmpty { json.member("kind", scope.kind) }
    }
  }

  private static func write(_ source: FigureSource, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", source.id)
      json.member("title", source.title)
      json.member("publisher", source.publisher)
      json.member("date", source.date)
      json.member("url", source.url)
    }
  }

  private static func write(
    _ positions: Range<Int>, _ cells: ObservationCells, _ json: inout JSONWriter
  ) {
    for position in positions { write(position, cells, &json) }
  }

  private static func write(_ index: Int, _ cells: ObservationCells, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", cells.anchor(of: index))
      cells.forEach(of: index) { column, cell in
        switch cell {
        case .empty: break
        case .text(let text): json.member(column.name, text)
        case .period(let period): json.member(column.name, period.description)
        case .number(let number, let decimals):
          json.member(column.name, number, decimals: decimals)
        }
      }
    }
  }
}

extension Ledger {
  /// The positions of an indicator's observations.
  func observations(of indicator: Int) -> Range<Int> {
    let found = groups[groupsOfIndicator[indicator]]
    guard let first = found.first, let last = found.last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// The scopes that observations name, in order of the catalogue.
  var usedScopes: [Int] {
    let used = Set(observations.map(\.scope))
    return catalogue.scopes.indices.filter(used.contains)
  }

  /// The sources that observations name, in order of the catalogue.
  var usedSources: [Int] {
    let used = Set(observations.compactMap(\.source))
    return catalogue.sources.indices.filter(used.contains)
  }
}
