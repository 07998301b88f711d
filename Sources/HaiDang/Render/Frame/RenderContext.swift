import HaiDangMarkup
import HaiDangSource

/// What every page is made from: the linked site, the theme, and what both give once for all pages.
///
/// It is one reference, since every part of a page that is made later holds on to it.
struct RenderContext: Sendable {
  private let values: Values

  /// Prepares what all pages share.
  init(
    linked: LinkedSite, theme: Theme, bodies: BodySource, cards: EntryCards, figures: FigureValues
  ) {
    values = Values(linked: linked, theme: theme, bodies: bodies, cards: cards, figures: figures)
  }

  private final class Values: Sendable {
    let linked: LinkedSite
    let theme: Theme
    let bodies: BodySource
    let cards: EntryCards
    let figures: FigureValues
    let frames = FrameCache()
    let shownFigures = FigureCache()

    init(
      linked: LinkedSite, theme: Theme, bodies: BodySource,
      cards: EntryCards, figures: FigureValues
    ) {
      self.linked = linked
      self.theme = theme
      self.bodies = bodies
      self.cards = cards
      self.figures = figures
    }
  }

  /// The linked site; lent, as all of these are: a copy would count up and down dozens of references
  /// that every thread shares.
  var linked: LinkedSite { _read { yield values.linked } }
  /// The theme.
  var theme: Theme { _read { yield values.theme } }
  /// Turns the body of an entry into markup.
  var bodies: BodySource { values.bodies }
  /// Whether the site has a feed.
  var hasFeed: Bool { configuration.url != nil }
  /// The digest of what figures are called and how they are defined.
  var catalogueDigest: Digest128 { values.figures.catalogueDigest }
  /// The digests of all figures.
  var figureDigests: ObservationDigests { _read { yield values.figures.digests } }
  /// Which series there are.
  var seriesIndex: SeriesIndex { _read { yield values.figures.series } }
  /// The years of each indicator's observations; `nil` stands for those without a period.
  var indicatorYears: [[Int?]] { _read { yield values.figures.years } }
  /// The addresses and names that stand beside every figure.
  var figureNames: FigureNames { _read { yield values.figures.names } }
  /// The parts of frames that many pages have alike.
  var frames: FrameCache { values.frames }
  /// The figures of pages whose files are not made yet.
  var shownFigures: FigureCache { values.shownFigures }

  /// The content as written.
  var site: Site { _read { yield values.linked.site } }
  /// What `site.yml` says.
  var configuration: SiteConfiguration { _read { yield values.linked.site.configuration } }
  /// The language of the pages.
  var language: Language { configuration.language }

  /// The header of an entry.
  func header(_ entry: Int) -> Header {
    linked.site.entries[entry].header
  }

  /// What other pages show of an entry.
  func card(_ entry: Int, from page: Route) -> View {
    let prefix = page.rootPrefix
    if prefix == EntryCards.prefixOfMost { return values.cards.views[entry] }
    return EntryCards.card(
      header(entry), at: linked.entries[entry].route, prefix: prefix, configuration)
  }

  /// Adds the cards of entries, made only when the page is.
  func addCards(_ name: StaticString, _ entries: [Int], from page: Route, to view: inout View) {
    guard !entries.isEmpty else { return view.list(name, []) }
    let digest = digest(ofCards: entries, from: page)
    if page.rootPrefix == EntryCards.prefixOfMost {
      view.list(name, digest: digest, entries, of: values.cards.views)
    } else {
      view.list(name, digest: digest) { [self] in entries.map { card($0, from: page) } }
    }
  }

  /// The digest of the cards of entries.
  func digest(ofCards entries: [Int], from page: Route) -> Digest128 {
    var hasher = Digest128.Hasher()
    hasher.add(page.rootPrefix)
    let digests = values.cards.digests
    for entry in entries { hasher.add(digests[entry]) }
    return hasher.finalize()
  }

  /// The digests of the routes of all entries.
  var routeDigests: [Digest128] { values.cards.routeDigests }

  /// The link to an entry.
  func href(_ entry: Int, from page: Route) -> String {
    page.rootPrefix + linked.entries[entry].route.path
  }

  /// What an entry is called: a year without words has its number.
  func title(_ entry: Int) -> String {
    EntryCards.title(header(entry), language)
  }
}

extension Route {
  /// The prefix from this page to the site's root: one `../` for each folder it is in.
  var rootPrefix: String {
    var path = path
    let depth = path.withUTF8 { bytes in
      bytes.reduce(into: 0) { $0 &+= $1 == UInt8(ascii: "/") ? 1 : 0 }
    }
    return depth == 1 ? "../" : String(repeating: "../", count: depth)
  }
}

extension PartialDate {
  /// The date as a page shows it, as far as it is known: "21/1/2024", "tháng 1/2024", "2024".
  func text(in language: Language) -> String {
    switch (language, month, day) {
    case (.vietnamese, let month?, let day?): return "\(day)/\(month)/\(year)"
    case (.vietnamese, let month?, nil): return "tháng \(month)/\(year)"
    case (.english, let month?, let day?): return "\(day) \(Self.months[month - 1]) \(year)"
    case (.english, let month?, nil): return "\(Self.months[month - 1]) \(year)"
    default: return String(year)
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
