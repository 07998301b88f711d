import HaiDangMarkup
import HaiDangSource
import SVGCharts

/// What links here, at a glance: which entity is spoken of in articles of which year.
extension RenderContext {
  /// The most rows, the entities spoken of most; the most columns, the latest years.
  private static let matrixLimits = (rows: 25, columns: 12)

  /// The matrix of a collection; `nil` where fewer than two of its entities are spoken of.
  func mentionMatrix(of collection: EntryCollection, at page: Route) -> View? {
    guard ![EntryCollection.articles, EntryCollection.years].contains(collection.id) else {
      return nil
    }
    let isArticle = site.entries.map { $0.header.collection == EntryCollection.articles }
    var counts: [(entry: Int, years: [Int: Int])] = []
    for entry in linked.members(of: collection.id) {
      let years = mentionsByYear(of: entry, isArticle)
      if !years.isEmpty { counts.append((entry, years)) }
    }
    let years = Array(Set(counts.flatMap(\.years.keys)).sorted().suffix(Self.matrixLimits.columns))
    guard counts.count > 1, !years.isEmpty else { return nil }
    let most = counts.enumerated().sorted { first, second in
      let (one, other) = (total(first.element.years), total(second.element.years))
      return one != other ? one > other : first.offset < second.offset
    }
    return view(
      of: most.prefix(Self.matrixLimits.rows).map(\.element), years,
      isWhole: most.count <= Self.matrixLimits.rows,
      label: collection.label(language), at: page)
  }

  /// How many articles of each year speak of an entity; one that belongs to two years counts in both.
  private func mentionsByYear(of entry: Int, _ isArticle: [Bool]) -> [Int: Int] {
    var years: [Int: Int] = [:]
    for backlink in linked.entries[entry].backlinks where isArticle[backlink.entry] {
      for year in linked.entries[backlink.entry].years { years[year, default: 0] += 1 }
    }
    return years
  }

  private func total(_ years: [Int: Int]) -> Int { years.values.reduce(0, +) }

  private func view(
    of rows: [(entry: Int, years: [Int: Int])], _ years: [Int], isWhole: Bool, label: String,
    at page: Route
  ) -> View {
    let title = Words(
      vi: "Được nhắc đến trong bài của năm nào", en: "Spoken of in articles of which year")(
        language)
    let chart = MatrixChart(
      columns: years.map(String.init),
      rows.map { row in
        MatrixChart.Row(
          self.title(row.entry), years.map { row.years[$0] ?? 0 },
          link: href(row.entry, from: page))
      })
    var view = View()
    view.text("id", "mentions")
    view.text("title", title)
    let count = Words(vi: "Số bài viết", en: "Number of articles")(language)
    let most = Words(vi: "những mục được nhắc nhiều nhất", en: "those spoken of most")(language)
    view.text("subtitle", isWhole ? "\(label), \(count.lowercased())" : "\(count), \(most)")
    let options = ChartOptions(locale: locale)
    for (name, width) in Self.drawingWidths {
      view.markup(name, try? chart.markup(width: width, options: options))
    }
    let first = rows[0]
    view.text(
      "summary",
      title + ". " + self.title(first.entry) + ": \(total(first.years)) " + count.lowercased() + "."
    )
    view.markup("table", matrixTable(rows, years, from: page, caption: title))
    for name: StaticString in ["note", "csv", "svg", "source", "asOf"] { view.text(name, nil) }
    view.flag("illustration", false)
    return view
  }

  private func matrixTable(
    _ rows: [(entry: Int, years: [Int: Int])], _ years: [Int], from page: Route, caption: String
  ) -> Markup {
    var table = TableWriter(
      caption: caption, isCaptionShown: false,
      heads: [.init(text: Words(vi: "Tên", en: "Name")(language))]
        + years.map { .init(text: String($0), isNumber: true) })
    for row in rows {
      table.row(
        head: Markup { html in
          html.element("a", Attribute("href", href(row.entry, from: page)), text: title(row.entry))
        },
        cells: years.map { year in row.years[year].map { .number(String($0)) } ?? .noNumber })
    }
    return table.finish()
  }

  /// The documents that texts name and that have no page, with who names each.
  func citedTable(from page: Route) -> Markup? {
    guard !linked.cited.isEmpty else { return nil }
    var table = TableWriter(
      caption: theme.word("citedDocuments"), isCaptionShown: false,
      heads: [
        .init(text: Words(vi: "Số, ký hiệu", en: "Number")(language)),
        .init(text: Words(vi: "Ngày", en: "Date")(language)),
        .init(text: Words(vi: "Được nhắc đến trong", en: "Named in")(language)),
      ])
    for cited in linked.cited.prefix(Self.longestList) {
      table.row(
        head: Markup { $0.text(cited.number) },
        cells: [
          cited.date.flatMap { PartialDate($0) }.map { .text($0.text(in: language)) } ?? .absent,
          .markup(
            Markup { html in
              for (place, entry) in cited.entries.prefix(10).enumerated() {
                if place > 0 { html.literal("; ") }
                html.element("a", Attribute("href", href(entry, from: page)), text: title(entry))
              }
              if cited.entries.count > 10 { html.literal("; …") }
            }),
        ])
    }
    return table.finish()
  }
}
