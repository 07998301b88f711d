/// The names that templates can use: what the theme's check and its reference are made from.
enum ViewSchema {
  /// A name of a view.
  struct Name: Hashable, Sendable {
    /// What stands behind a name.
    indirect enum Kind: Hashable, Sendable {
      case text, markup, flag
      case view([Name])
      case list([Name])
      /// Any name at all: the words of the theme.
      case words
    }

    /// The name as templates write it.
    var name: String
    /// What stands behind it.
    var kind: Kind
    /// What it shows, in one phrase.
    var about: String

    /// For a list `x`, the flag `hasX` that says whether it has elements.
    var filledFlag: String? {
      guard case .list = kind, let initial = name.first else { return nil }
      return "has" + initial.uppercased() + name.dropFirst()
    }
  }

  /// The names of a kind of page: those of every page, then its own.
  static func names(of kind: PageKind) -> [Name] {
    everyPage + own(kind)
  }

  /// The names of every page.
  static var common: [Name] { everyPage }

  /// The names that only a kind of page has.
  static func own(_ kind: PageKind) -> [Name] {
    switch kind {
    case .home: home
    case .article: article
    case .entity: entity
    case .year: year
    case .print: yearAlone + print
    case .indicator: indicator
    case .collection: collection
    case .sources:
      [
        markup("table", "every source with what it states"), text("count", "how many"),
        downloads("all figures as files"),
      ]
    case .verification: verification
    case .search, .notFound: []
    case .gallery: [list("sections", "charts by type", [id, title, figures])]
    }
  }

  // MARK: Parts that several pages show

  /// The parts that several pages show, as the reference names them.
  static let sharedParts: [(name: String, names: [Name])] = [
    ("card", card), ("backlink", backlink), ("tile", tile), ("figure", figure),
    ("source", source), ("contents item", item),
  ]

  private static let id = text("id", "id of the element")
  private static let title = text("title", "title")
  private static let href = text("href", "address, relative to the page")
  private static let label = text("label", "what it is called")
  private static let date = text("date", "date as far as it is known")
  private static let datetime = text("datetime", "the same for machines")
  private static let body = markup("body", "the text of the editor")

  private static let card: [Name] = [
    href, title, text("summary", "one or two sentences"), date, datetime,
    text("kind", "what its collection calls one"),
  ]
  private static let backlink: [Name] = [
    view("card", "who speaks of it", card),
    markup("sentence", "the sentence, the name marked"),
  ]
  private static let source: [Name] = [
    text("publisher", "who published it"), title, text("number", "its number"), date,
    flag("undated", "it names no date"), text("url", "its address"),
  ]
  private static let tile: [Name] = [
    href, title, text("value", "the figure with hedge and unit"), text("period", "its period"),
    text("plan", "the plan"), text("attainment", "how much of the plan"),
    text("growth", "growth on the period before"), text("direction", "up, down or flat"),
    text("tone", "good, bad or neutral"), markup("sparkline", "a small line"),
    flag("unsourced", "no source names it"), flag("estimate", "it is an estimate"),
  ]
  private static let figure: [Name] = [
    id, title, text("subtitle", "what, unit, period, place"),
    text("note", "what one must know to read it"), markup("wide", "the wide drawing"),
    markup("narrow", "the narrow drawing"), text("summary", "what it shows, in words"),
    markup("table", "its figures as a table"), text("csv", "address of its CSV"),
    text("svg", "address of its SVG"), markup("source", "where its figures are from"),
    text("asOf", "the date of its figures"), flag("illustration", "its figures are made up"),
  ]
  private static let item: [Name] = [href, label, text("level", "2 or 3")]
  private static let figures = list("figures", "charts", figure)
  private static let tiles = list("tiles", "figures at a glance", tile)
  private static let happened = list(
    "happened", "what happened", [date, datetime, markup("text", "what, with links")])
  private static let neighbours = [
    view("previous", "the one before", card), view("next", "the one after", card),
  ]
  private static let parts = list(
    "parts", "the parts of a list split by year",
    [href, label, text("count", "how many"), flag("current", "this part")])

  // MARK: Pages

  private static let everyPage: [Name] = [
    markup("head", "character set, policy, title, description, machine-readable data"),
    text("language", "language of the page"), text("root", "prefix to the site's root"),
    text("kind", "kind of page"),
    view(
      "is", "one flag a kind of page",
      PageKind.allCases.map { flag("\($0.flag)", "the page is of this kind") }),
    view(
      "site", "the site",
      [
        title, text("description", "about it"), text("home", "address of the home page"),
        text("search", "address of the search page"), text("feed", "address of the feed"),
      ]),
    list("navigation", "the main parts", [href, label, flag("current", "the page is in it")]),
    list("breadcrumbs", "the way to the page", [href, label]),
    title, text("summary", "one or two sentences"),
    Name(name: "words", kind: .words, about: "the words of i18n"),
    view(
      "footer", "addresses for the foot of the page",
      [
        text("sources", "the sources"), text("verification", "the verification page"),
        text("gallery", "the kinds of charts"),
      ]),
  ]

  private static let home: [Name] = [
    body, view("year", "the latest year", [title, href]), tiles, figures,
    list("articles", "the newest", card), happened,
    list(
      "collections", "the collections",
      [label, href, text("count", "how many"), list("cards", "the first of them", card)]),
    list("years", "all years", [href, label]),
    list("indicators", "all indicators", [href, title, text("count", "how many figures")]),
  ]

  private static let article: [Name] =
    [
      body, date, datetime, text("updated", "when it was revised"),
      view("source", "where it is from", source),
      list("contents", "its headings", item),
      list("relations", "what it declares", [label, list("cards", "the pages", card)]),
      list("mentioned", "what its text names", [label, list("cards", "the pages", card)]),
      list("backlinks", "who speaks of it", backlink), list("related", "articles like it", card),
      text("unsourcedNumbers", "how many numbers no figure has"),
      text("unsourcedList", "address of their list"), figures,
    ] + neighbours

  private static let entity: [Name] =
    [
      body, view("collection", "its collection", [label, href]),
      list("facts", "its fields", [label, markup("value", "what it has")]),
      list(
        "milestones", "what happened",
        [date, datetime, text("event", "what"), view("document", "where it says so", card)]),
      list("timeline", "the same as a chart", figure),
      view("chain", "documents that answer one another, as a chart", figure), tiles, figures,
      markup("table", "its figures"),
      list("relations", "what it declares", [label, list("cards", "the pages", card)]),
      list("reverse", "what declares it", [label, list("cards", "the pages", card)]),
      list("articles", "who speaks of it", backlink),
      text("backlinksMore", "address of the rest"),
    ] + neighbours

  private static let yearAlone: [Name] = [
    body, text("year", "the year"), tiles, figures,
    markup("table", "plan and actual of every indicator"), happened,
  ]

  private static let year: [Name] =
    yearAlone + [
      list("articles", "articles of the year, then who names it", backlink),
      text("print", "address of the print view"), parts,
    ] + neighbours

  private static let print: [Name] = [
    list(
      "chapters", "the articles whole",
      [id, title, date, datetime, body, view("source", "where it is from", source)]),
    list("contents", "the parts of the report", item),
    list(
      "notes", "where the links of the texts lead",
      [
        text("number", "its number in the texts"), title, href,
        text("address", "the address in full, as far as the site has one"),
      ]),
  ]

  private static let indicator: [Name] = [
    text("definition", "what is counted"), text("unit", "its unit"), text("type", "its type"),
    text("better", "which way is good"), tiles, figures,
    markup("byPeriod", "plan, actual, attainment and growth by period"),
    markup("table", "its figures, each with its source"),
    markup("disagreements", "where sources differ"),
    list("breaks", "where its meaning changes", [date, text("reason", "why")]),
    list("sources", "who states it", [label, href, date]), text("formula", "how it is computed"),
    list("parts", "what it is made of", card), list("used", "who speaks of it", backlink),
    downloads("its figures as files"),
    list("periods", "its parts by year", [href, label, flag("current", "this part")]),
  ]

  private static func downloads(_ meaning: String) -> Name {
    list("downloads", meaning, [href, label, text("format", "kind of file")])
  }

  private static let collection: [Name] = [
    body, text("count", "how many"), list("cards", "all of them", card),
    list("groups", "all of them in groups", [label, id, list("cards", "the pages", card)]),
    markup("list", "a long list"), parts, figures,
    view("matrix", "who is spoken of in articles of which year, as a chart", figure),
    markup("table", "all of them with fields"),
    markup("cited", "documents that texts name and that have no page"),
  ]

  private static let verification: [Name] = [
    list(
      "counts", "figures by state",
      [label, text("count", "how many"), text("state", "id of the state"), href]),
    markup("byYear", "figures by year and state"), figures,
    list(
      "sections", "figures by state",
      [id, title, text("count", "how many"), markup("table", "the figures")]),
    parts, markup("numbers", "numbers that no figure has"),
  ]

  // MARK: Makers

  private static func text(_ name: String, _ about: String) -> Name {
    Name(name: name, kind: .text, about: about)
  }

  private static func markup(_ name: String, _ about: String) -> Name {
    Name(name: name, kind: .markup, about: about)
  }

  private static func flag(_ name: String, _ about: String) -> Name {
    Name(name: name, kind: .flag, about: about)
  }

  private static func view(_ name: String, _ about: String, _ names: [Name]) -> Name {
    Name(name: name, kind: .view(names), about: about)
  }

  private static func list(_ name: String, _ about: String, _ names: [Name]) -> Name {
    Name(name: name, kind: .list(names), about: about)
  }
}
