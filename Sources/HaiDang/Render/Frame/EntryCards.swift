import HaiDangSource

/// What other pages show of each entry; front matter and routes alone give it.
struct EntryCards: Sendable {
  /// The cards of all entries for pages one folder deep.
  let views: [View]
  /// Their digests.
  let digests: [Digest128]
  /// The digests of the routes of all entries.
  let routeDigests: [Digest128]

  /// The way to the site's root from a page one folder deep, as nearly all are.
  static let prefixOfMost = "../"

  /// Makes the cards of entries.
  init(of content: Content, _ entries: [LinkedEntry]) {
    views = entries.indices.map {
      Self.card(
        content.entries[$0].header, at: entries[$0].route, prefix: Self.prefixOfMost,
        content.configuration)
    }
    digests = views.map(\.digest)
    routeDigests = entries.map { Digest128(of: Array($0.route.path.utf8)) }
  }

  /// The card of an entry for pages of one way to the root.
  static func card(
    _ header: Header, at route: Route, prefix: String, _ configuration: SiteConfiguration
  ) -> View {
    let language = configuration.language
    var card = View(names: 6, text: 512)
    card.text("href", prefix + route.path)
    card.text("title", title(header, language))
    card.text("summary", header.summary)
    card.text("date", header.date.map { $0.text(in: language) })
    card.text("datetime", header.date?.iso)
    card.text("kind", configuration.collection(header.collection)?.singular(language))
    return card
  }

  /// What an entry is called: a year without words has its number.
  static func title(_ header: Header, _ language: Language) -> String {
    guard header.title.isEmpty else { return header.title }
    return Words(vi: "Năm \(header.id)", en: header.id)(language)
  }
}
