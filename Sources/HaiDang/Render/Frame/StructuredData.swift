import HaiDangSource

/// What an indicator's page tells machines of its figures.
struct DatasetSummary: Hashable, Sendable {
  /// The indicator's id, by which its files are named.
  var id: String
  /// What is counted.
  var definition: String?
  /// What it is counted in.
  var unit: String
  /// The first and the last year, when there are figures with a period.
  var years: ClosedRange<Int>?
}

/// What a page is, in the words of schema.org, for machines that read pages (JSON-LD).
struct StructuredData: Sendable {
  /// What every page says.
  let head: PageHead
  /// What addresses begin with: the site's own, else the way to its root.
  let base: String

  /// An article.
  var article: [UInt8] {
    write("Article") { json in
      json.member("headline", head.title)
      json.member("datePublished", head.published)
      json.member("dateModified", head.modified)
      json.name("publisher")
      json.object { json in
        json.member("@type", "Organization")
        json.member("name", head.siteTitle)
      }
    }
  }

  /// The figures of an indicator, with the files that hold them.
  func dataset(_ dataset: DatasetSummary) -> [UInt8] {
    write("Dataset") { json in
      json.member("name", head.title)
      json.member("variableMeasured", dataset.unit)
      json.member(
        "temporalCoverage", dataset.years.map { "\($0.lowerBound)/\($0.upperBound)" })
      json.name("distribution")
      json.array { json in
        for (format, ending) in [("text/csv", ".csv"), ("application/json", ".json")] {
          json.object { json in
            json.member("@type", "DataDownload")
            json.member("encodingFormat", format)
            json.member("contentUrl", base + "data/" + dataset.id + ending)
          }
        }
      }
    }
  }

  private func write(_ type: String, _ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("@context", "https://schema.org")
      json.member("@type", type)
      members(&json)
      json.member("description", head.description)
      json.member("inLanguage", head.language.rawValue)
      json.member("url", head.canonical)
    }
    return json.finish()
  }
}
