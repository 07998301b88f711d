import HaiDangSource

/// Describes the exported tables to programs: a Frictionless data package.
enum DataPackage {
  /// The descriptor, `data/datapackage.json`; every indicator with observations is a resource beside it.
  static func file(name: String, title: String, of ledger: Ledger) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("profile", "tabular-data-package")
      json.member("name", slug(name))
      json.member("title", title)
      writeSources(ledger.usedSources, ledger, &json)
      json.name("resources")
      json.array { json in
        for indicator in ledger.catalogue.indicators.indices
        where !ledger.observations(of: indicator).isEmpty {
          writeResource(indicator, ledger, &json)
        }
      }
    }
    return json.bytes
  }

  private static func writeResource(_ indicator: Int, _ ledger: Ledger, _ json: inout JSONWriter) {
    let definition = ledger.catalogue.indicators[indicator]
    json.object { json in
      json.member("profile", "tabular-data-resource")
      json.member("name", slug(definition.id))
      json.member("title", definition.title)
      json.member("path", definition.id + ".csv")
      json.member("format", "csv")
      json.member("mediatype", "text/csv")
      json.member("encoding", "utf-8")
      json.name("schema")
      json.object { json in
        json.name("fields")
        json.array { json in
          for column in ObservationColumn.allCases {
            writeField(column, definition, ledger.catalogue.language, &json)
          }
        }
        json.member("missingValues", [""])
      }
      let used = Set(
        ledger.observations(of: indicator).compactMap { ledger.observations[$0].source })
      writeSources(used.sorted(), ledger, &json)
    }
  }

  private static func writeField(
    _ column: ObservationColumn, _ indicator: Indicator, _ language: Language,
    _ json: inout JSONWriter
  ) {
    let isNumber = column == .value || column == .low || column == .high
    json.object { json in
      json.member("name", column.name)
      json.member("title", column.title(language))
      json.member("type", isNumber ? "number" : "string")
      if isNumber {
        json.member(
          "description",
          Words(
            vi: "theo đơn vị của cột unit; chỉ tiêu quy về \(indicator.unit)",
            en: "in the unit of the column unit; the indicator converts to \(indicator.unit)")(
              language))
      }
      let names = column.names
      let isRequired = [.indicator, .scope, .kind, .unit].contains(column)
      guard isRequired || !names.isEmpty else { return }
      json.name("constraints")
      json.object { json in
        if isRequired {
          json.name("required")
          json.bool(true)
        }
        if !names.isEmpty { json.member("enum", names) }
      }
    }
  }

  private static func writeSources(_ sources: [Int], _ ledger: Ledger, _ json: inout JSONWriter) {
    guard !sources.isEmpty else { return }
    json.name("sources")
    json.array { json in
      for index in sources {
        let source = ledger.catalogue.sources[index]
        json.object { json in
          let title = [source.publisher, source.title, source.date].compactMap(\.self)
          json.member("title", title.joined(separator: ", "))
          if let url = source.url, url.hasPrefix("http://") || url.hasPrefix("https://") {
            json.member("path", url)
          }
        }
      }
    }
  }

  /// A name as the format wants it: lower-case letters, digits, `-`, `_`, `.`.
  private static func slug(_ name: String) -> String {
    let allowed = name.lowercased().unicodeScalars.map { scalar -> Character in
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789-_.".unicodeScalars.contains(scalar))
      return isPlain ? Character(scalar) : "-"
    }
    return allowed.isEmpty ? "data" : String(allowed)
  }
}

extension ObservationColumn {
  /// The names a cell may hold, where it is one of a few.
  fileprivate var names: [String] {
    switch self {
    case .kind: Observation.Kind.allCases.map(\.rawValue)
    case .qualifier: Qualifier.allCases.map(\.rawValue).filter { !$0.isEmpty }
    case .rank: Observation.Rank.allCases.map(\.rawValue).filter { !$0.isEmpty }
    default: []
    }
  }
}
