import HaiDangSource

/// Describes the exported tables to programs: a Frictionless data package.
enum DataPackage {
  /// A table beside the descriptor.
  private struct Resource {
    var name: String
    var title: String
    var observations: Range<Int>
    /// The unit that charts of its figures convert to, where they are of one indicator.
    var unit: Unit?
  }

  /// The descriptor, `data/datapackage.json`: the table of all observations, and one an indicator.
  static func file(name: String, title: String, of ledger: Ledger) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("profile", "tabular-data-package")
      json.member("name", slug(name))
      json.member("title", title)
      writeSources(ledger.usedSources, ledger, &json)
      json.name("resources")
      json.array { json in
        for resource in resources(of: ledger) { writeResource(resource, ledger, &json) }
      }
    }
    return json.finish()
  }

  private static func resources(of ledger: Ledger) -> [Resource] {
    let title = Words(vi: "Mọi số liệu", en: "All figures")(ledger.catalogue.language)
    let all = Resource(
      name: "all", title: title, observations: 0..<ledger.observations.count, unit: nil)
    let indicators = ledger.catalogue.indicators.enumerated().map { indicator, definition in
      Resource(
        name: definition.id, title: definition.title,
        observations: ledger.observations(of: indicator), unit: definition.unit)
    }
    return [all] + indicators
  }

  private static func writeResource(
    _ resource: Resource, _ ledger: Ledger, _ json: inout JSONWriter
  ) {
    json.object { json in
      json.member("profile", "tabular-data-resource")
      json.member("name", slug(resource.name))
      json.member("title", resource.title)
      json.member("path", resource.name + ".csv")
      json.member("format", "csv")
      json.member("mediatype", "text/csv")
      json.member("encoding", "utf-8")
      json.name("schema")
      json.object { json in
        json.name("fields")
        json.array { json in
          for column in ObservationColumn.allCases {
            writeField(column, resource.unit, ledger.catalogue.language, &json)
          }
        }
        json.member("missingValues", [""])
      }
      let used = Set(resource.observations.compactMap { ledger.observations[$0].source })
      writeSources(used.sorted(), ledger, &json)
    }
  }

  private static func writeField(
    _ column: ObservationColumn, _ unit: Unit?, _ language: Language, _ json: inout JSONWriter
  ) {
    let isNumber = column == .value || column == .low || column == .high
    json.object { json in
      json.member("name", column.name)
      json.member("title", column.title(language))
      json.member("type", isNumber ? "number" : "string")
      if isNumber {
        let base = Words(vi: "theo đơn vị của cột unit", en: "in the unit of the column unit")
        let converted = unit.map { unit in
          Words(vi: "; chỉ tiêu quy về \(unit)", en: "; the indicator converts to \(unit)")
        }
        json.member("description", (base + (converted ?? .none))(language))
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
