import HaiDangSource

/// The site with every name, link, figure and route resolved: after this, nothing is looked up by
/// name.
struct LinkedSite: Sendable {
  /// The content as written.
  var site: Site
  /// The entries, in the order of `site.entries`.
  var entries: [LinkedEntry]
  /// The entries of each collection in reading order.
  var order: [String: [Int]]
  /// The words for the home page under "", for a collection's list under its id.
  var introductions: [String: Int]
  /// The articles by id: what a source of that id leads to.
  var articles: [String: Int]
  /// The entities by collection and id: what a scope of that id leads to.
  var entities: [String: Int]
  /// What happened, by day.
  var events: Events
  /// Documents that answer one another.
  var chains: DocumentChains
  /// Documents that texts name and that have no page.
  var cited: [CitedDocument]
  /// The numbers of each entry's text that no observation has; entries without any are left out.
  var unsourcedNumbers: [Int: [Prose.Number]]
  /// The years that have a page, ascending.
  var years: [LinkedYear]
  /// The same years, for asking whether one is among them.
  var yearNumbers: Set<Int>
  /// The statements that cannot all be right, by indicator.
  var disagreements: [Int: [Disagreement]]
  /// For each indicator of the ledger, who uses it.
  var indicatorUses: [[Backlink]]
  /// Old routes and where they lead now.
  var redirects: [(from: Route, to: Route)]
  /// Pairs of entities that look like one written twice.
  var similarEntities: [[Int]]

  /// The configuration of the site.
  var configuration: SiteConfiguration { _read { yield site.configuration } }

  /// The entries of a collection in reading order: dated ones by day, the others by name.
  func members(of collection: String) -> [Int] {
    order[collection] ?? []
  }
}

/// An entry with its place in the site.
struct LinkedEntry: Sendable {
  /// Where its page is.
  var route: Route
  /// What it declares: a label and the entries under it.
  var relations: [Relation] = []
  /// What declares it.
  var reverse: [Relation] = []
  /// The entities that its text names, each once, in the order of the table of names.
  var mentioned: [Int] = []
  /// Who speaks of it, newest first.
  var backlinks: [Backlink] = []
  /// The years it belongs to, ascending.
  var years: [Int] = []
  /// What each link of its prose leads to, in the order of `Prose.links`.
  var links: [LinkTarget] = []
  /// What each figure of its prose stands for, in the order of `Prose.figures`.
  var figures: [FigureTarget] = []
  /// The charts of its prose, in their order.
  var charts: [ChartRequest?] = []
  /// The entry before and after it in its collection's order.
  var previous: Int?
  var next: Int?
  /// Entries like it, the nearest first.
  var related: [Int] = []
}

/// Entries under a label: the value of a field, or the list of a collection.
struct Relation: Hashable, Sendable {
  /// What the page calls it.
  var label: Words
  /// The entries, as indices.
  var entries: [Int]
}

/// Someone who speaks of a page, and in which words.
struct Backlink: Hashable, Sendable {
  /// The entry that speaks, as an index.
  var entry: Int
  /// The sentence; `nil` when it is only declared in front matter.
  var sentence: String?
  /// Where in the sentence the name stands, in bytes.
  var name: Range<Int>
}

/// What a link leads to.
enum LinkTarget: Hashable, Sendable {
  /// The page of an entry, with a fragment if one was given.
  case entry(Int, fragment: String?)
  /// A file that travels with the pages, by its route.
  case attachment(String)
  /// A place in the same page.
  case fragment(String)
  /// Another address, as written.
  case outside(String)
  /// Nothing: the link is only its text; the trouble is already said.
  case nowhere
}

/// What a `kpi:` link stands for.
enum FigureTarget: Hashable, Sendable {
  /// A statement of the ledger, or a value that it computes.
  case figure(Figure)
  /// Nothing: the trouble is already said.
  case nowhere
}

/// A year that has a page.
struct LinkedYear: Hashable, Sendable {
  /// The year.
  var year: Int
  /// The words for it, an entry of the collection of years.
  var entry: Int?
  /// The articles that belong to it, newest first.
  var articles: [Int]
  /// Who names it in running text, newest first.
  var backlinks: [Backlink]
  /// The observations whose period is in it.
  var observations: [Int]
}
