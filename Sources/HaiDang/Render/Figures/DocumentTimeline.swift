import HaiDangMarkup
import HaiDangSource
import SVGCharts

/// The chain that a document is in, as a line of true time with the days between.
extension RenderContext {
  /// The chain of a document; `nil` where it is in none.
  func chain(of entry: Int, at page: Route) -> View? {
    let chain = shortened(linked.chains.chain(of: entry), around: entry)
    let dated = chain.filter { header($0).date != nil }
    guard dated.count > 1 else { return nil }
    let title = Words(
      vi: "Ai hỏi, ai trả lời, sau bao nhiêu ngày", en: "Who asks, who answers, after how many days"
    )
    let chart = TimelineChart(
      dated.compactMap { member in
        header(member).date.map { date in
          TimelineChart.Event(
            date.chartPeriod, words(of: member),
            link: member == entry ? nil : href(member, from: page))
        }
      })
    var figure = View()
    figure.text("id", "chain")
    figure.text("title", title(language))
    figure.text("subtitle", span(of: dated))
    let options = ChartOptions(locale: locale)
    for (name, width) in Self.drawingWidths {
      figure.markup(name, try? chart.markup(width: width, options: options))
    }
    figure.text("summary", dated.map { words(of: $0) }.joined(separator: ". ") + ".")
    figure.markup("table", chainTable(chain, from: page, caption: title(language)))
    for name: StaticString in ["note", "csv", "svg", "source", "asOf"] { figure.text(name, nil) }
    figure.flag("illustration", false)
    return figure
  }

  /// The widths of drawings that no figure of the ledger is behind.
  static let drawingWidths: [(StaticString, Double)] = [("wide", 640), ("narrow", 328)]

  /// At most forty documents of a chain, those around one of them.
  private func shortened(_ chain: [Int], around entry: Int) -> [Int] {
    guard chain.count > 40, let place = chain.firstIndex(of: entry) else { return chain }
    let start = max(0, min(place - 20, chain.count - 40))
    return Array(chain[start..<start + 40])
  }

  /// "Văn bản số 1925/UBND-XD5: trả lời 6351/BKHĐ-QLKKT sau 18 ngày".
  private func words(of member: Int) -> String {
    let steps = linked.chains.steps(of: member).map { step in
      let label = step.label(language)
      let days = days(from: step.target, to: member).map { " " + $0 } ?? ""
      return label.prefix(1).lowercased() + label.dropFirst() + " " + number(of: step.target) + days
    }
    return title(member) + (steps.isEmpty ? "" : ": " + steps.joined(separator: "; "))
  }

  private func number(of member: Int) -> String {
    if case .text(let number)? = header(member).field("number") { return number }
    return title(member)
  }

  /// "sau 18 ngày", where both days are known.
  private func days(from first: Int, to second: Int) -> String? {
    guard let from = header(first).date, let to = header(second).date, from.day != nil,
      to.day != nil
    else { return nil }
    let count = to.dayNumber - from.dayNumber
    guard count >= 0 else { return nil }
    if count == 0 { return Words(vi: "cùng ngày", en: "on the same day")(language) }
    return Words(
      vi: "sau \(count) ngày", en: "after \(count) day\(count == 1 ? "" : "s")")(language)
  }

  private func span(of dated: [Int]) -> String? {
    guard let first = dated.first.flatMap({ header($0).date }),
      let last = dated.last.flatMap({ header($0).date })
    else { return nil }
    let days = last.dayNumber - first.dayNumber
    let count = dated.count
    return Words(
      vi: "\(count) văn bản trong \(days) ngày, từ \(first.text(in: .vietnamese)) đến "
        + last.text(in: .vietnamese),
      en: "\(count) documents in \(days) days, from \(first.text(in: .english)) to "
        + last.text(in: .english))(language)
  }

  private func chainTable(_ chain: [Int], from page: Route, caption: String) -> Markup {
    var table = TableWriter(
      caption: caption, isCaptionShown: false,
      heads: [
        .init(text: Words(vi: "Ngày", en: "Date")(language)),
        .init(text: Words(vi: "Văn bản", en: "Document")(language)),
        .init(text: Words(vi: "Với văn bản", en: "To")(language)),
      ])
    for member in chain {
      let date = header(member).date?.text(in: language) ?? TableWords(language).undated
      let steps = linked.chains.steps(of: member).map { step in
        [step.label(language), number(of: step.target), days(from: step.target, to: member)]
          .compactMap(\.self).joined(separator: " ")
      }
      table.row(
        head: Markup { $0.text(date) },
        cells: [
          .markup(
            Markup { html in
              html.element("a", Attribute("href", href(member, from: page)), text: title(member))
            }), .text(steps.joined(separator: "; ")),
        ])
    }
    return table.finish()
  }
}
