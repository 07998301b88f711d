import HaiDangMarkup
import HaiDangSource

/// The pages that list numbers of articles that no observation states: one a year of the articles.
extension RenderContext {
  /// How many numbers such a page shows; of more it says how many.
  static let mostNumbers = 1_000

  /// The articles of a year that have such numbers, newest first.
  struct UnsourcedYear: Sendable {
    var year: Int?
    var articles: [Int]
    /// How many numbers they have together.
    var count: Int
  }

  /// The years that have such articles, ascending.
  var unsourcedYears: [UnsourcedYear] {
    let numbers = linked.unsourcedNumbers
    return Dictionary(grouping: numbers.keys) { header($0).date?.year }
      .map { year, articles in
        let dated = articles.map { (article: $0, day: header($0).date?.dayNumber ?? 0) }
        let sorted = dated.sorted { first, second in
          first.day == second.day ? first.article < second.article : first.day > second.day
        }
        let count = articles.reduce(0) { $0 + (numbers[$1]?.count ?? 0) }
        return UnsourcedYear(year: year, articles: sorted.map(\.article), count: count)
      }
      .sorted { ($0.year ?? 0) < ($1.year ?? 0) }
  }

  /// The page of each of these years.
  func unsourcedPages(_ years: [UnsourcedYear]) -> [Page] {
    years.map { year in
      let route = Self.route(ofNumbersIn: year.year)
      return Page(kind: .verification, route: route) {
        unsourcedView(year, of: years, at: route)
      }
    }
  }

  /// The address of an article's numbers in these lists.
  func href(ofNumbersIn entry: Int, from page: Route) -> String {
    page.rootPrefix + Self.route(ofNumbersIn: header(entry).date?.year).path
      + "#" + header(entry).anchor
  }

  /// The page of a year's list.
  static func route(ofNumbersIn year: Int?) -> Route {
    Route(page: "verification/numbers-" + (year.map(String.init) ?? "undated"))
  }

  private func unsourcedView(_ year: UnsourcedYear, of years: [UnsourcedYear], at route: Route)
    -> View
  {
    let undated = TableWords(language).undated
    let title = Words(vi: "Số trong bài chưa có trong sổ số liệu", en: "Numbers no figure states")
    let label = title(language) + ", " + (year.year.map(String.init) ?? undated)
    var view = frame(
      PageIdentity(
        kind: .verification, route: route, title: label, section: "verification",
        breadcrumbs: [(verificationTitle, Routes.verification)]))
    view.list("counts", [])
    view.markup("byYear", nil)
    view.list("figures", [])
    view.list("sections", [])
    view.list(
      "parts",
      years.map { other in
        let page = Self.route(ofNumbersIn: other.year)
        var item = link(
          route.rootPrefix + page.path, other.year.map(String.init) ?? undated,
          isCurrent: page == route)
        item.text("count", NumberFormat(language).number(DecimalNumber(Int64(other.count))))
        return item
      })
    view.markup("numbers", digest: digest(of: year)) {
      $0.markup(numberTable(of: year, from: route, caption: label))
    }
    return view
  }

  /// What the list of a year depends on: the texts of its articles, and which numbers are meant.
  private func digest(of year: UnsourcedYear) -> Digest128 {
    var hasher = Digest128.Hasher()
    hasher.add(year.count)
    for (article, numbers) in listed(year) {
      hasher.add(linked.entries[article].route.path)
      hasher.add(title(article))
      for number in numbers {
        hasher.add(number.key)
        hasher.add(number.context)
      }
      for heading in site.entries[article].prose.headings { hasher.add(heading.id) }
      hasher.add(-1)
    }
    for unit in ledger.catalogue.units.names { hasher.add(unit) }
    return hasher.finalize()
  }

  /// The articles of a year with the numbers that are shown of them.
  private func listed(_ year: UnsourcedYear) -> [(article: Int, numbers: [Prose.Number])] {
    var room = Self.mostNumbers
    var listed: [(article: Int, numbers: [Prose.Number])] = []
    for article in year.articles where room > 0 {
      let numbers = Array((linked.unsourcedNumbers[article] ?? []).prefix(room))
      room -= numbers.count
      listed.append((article, numbers))
    }
    return listed
  }

  private func numberTable(of year: UnsourcedYear, from page: Route, caption: String) -> Markup {
    let words = TableWords(language)
    var table = TableWriter(
      caption: caption, isCaptionShown: false,
      heads: [.init(text: words.figure), .init(text: words.quote)])
    var shown = 0
    for (article, numbers) in listed(year) {
      let href = href(article, from: page)
      table.group(
        id: header(article).anchor,
        Markup { html in
          html.element("a", Attribute("href", href), text: title(article))
          html.literal(" ")
          html.element(
            "span", Attribute("class", "meta"), text: header(article).date?.text(in: language) ?? ""
          )
        })
      let keys = Set((linked.unsourcedNumbers[article] ?? []).map(\.key))
      let found = bodies.sentences(of: article, withNumbers: keys, in: self)
      for number in found.prefix(numbers.count) {
        table.row(
          head: Markup { html in
            html.element(
              "a", Attribute("href", href + number.fragment), text: number.sentence.placeText)
          },
          cells: [
            .init { Self.write(number.sentence.text, marking: number.sentence.place, to: &$0) }
          ])
      }
      shown += numbers.count
    }
    let rest = year.count - shown
    let list = table.finish()
    let explained = Words(
      vi:
        "Những số có đơn vị trong bài mà chưa hàng nào của sổ số liệu nêu. Số không hẳn là sai, nhưng người đọc chưa hỏi được nó lấy từ đâu.",
      en:
        "Numbers with a unit in articles that no row of the tables states. They need not be wrong, but nobody can ask yet where they are from."
    )
    return Markup { html in
      html.element("p", Attribute("class", "prose"), text: explained(language))
      html.markup(list)
      guard rest > 0 else { return }
      html.element(
        "p", Attribute("class", "notice"),
        text: Words(vi: "và \(rest) số nữa", en: "and \(rest) more")(language))
    }
  }
}

extension RunSentence {
  /// The words at the place.
  fileprivate var placeText: String {
    String(decoding: Array(text.utf8)[place], as: UTF8.self)
  }
}

extension NumberSentence {
  /// The place in the article: the heading above, and for browsers that look for words
  /// (`:~:text=`) the number with the words before it.
  fileprivate var fragment: String {
    let bytes = Array(sentence.text.utf8)
    let words = Self.lastWords(of: bytes[..<sentence.place.lowerBound])
    var fragment = Array("#\(heading ?? ""):~:text=".utf8)
    // What the build fills in stands as "…" in the sentence, and as something else on the page.
    let isWhole = !words.indices.contains { words[$0...].starts(with: Self.ellipsis) }
    if !words.isEmpty, isWhole {
      Self.append(words, to: &fragment)
      fragment += [UInt8(ascii: "-"), UInt8(ascii: ",")]
    }
    Self.append(bytes[sentence.place], to: &fragment)
    return String(decoding: fragment, as: UTF8.self)
  }

  private static let ellipsis = Array("…".utf8)

  /// The last three words, with single spaces between them.
  private static func lastWords(of text: ArraySlice<UInt8>) -> [UInt8] {
    var rest = text
    var words: [ArraySlice<UInt8>] = []
    while words.count < 3, let last = rest.lastIndex(where: { $0 != 0x20 }) {
      let start = rest[...last].lastIndex(of: 0x20).map { $0 + 1 } ?? rest.startIndex
      words.append(rest[start...last])
      rest = rest[..<start]
    }
    return Array(words.reversed().joined(separator: [0x20]))
  }

  /// Appends text percent-encoded, the hyphen too: it separates the parts of such an address.
  private static func append(_ text: some Sequence<UInt8>, to fragment: inout [UInt8]) {
    for byte in text {
      if byte == UInt8(ascii: "-") {
        fragment += "%2D".utf8
      } else {
        Route.appendEncoded(byte, to: &fragment)
      }
    }
  }
}
