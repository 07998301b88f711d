import HaiDangSource

/// What `content/site.yml` says, with what holds when it says nothing.
struct SiteConfiguration: Hashable, Sendable {
  /// How numbers in tables are written.
  enum Numbers: String, CaseIterable, Hashable, Sendable {
    case vietnamese = "vi"
    case canonical
  }

  /// The name of the site.
  var title = "Báo cáo"
  /// One or two sentences about it.
  var description: String?
  /// The language of the pages and, by default, of the messages.
  var language = Language.vietnamese
  /// Where the site will be read, for feeds and canonical links; without it there are none.
  var url: String?
  /// The name of the theme, a folder of `themes/`; without one the program's own serves.
  var theme: String?
  /// How the tables write numbers; `nil` where nothing is declared.
  var numbers: Numbers?
  /// Whether raw HTML in articles is let through.
  var allowsHTML = false
  /// Whether a search index is made.
  var hasSearch = true
  /// Whether names in running text are found and linked.
  var findsMentions = true
  /// The collections, the shipped ones first, then the site's own in their order.
  var collections = EntryCollection.shipped

  /// The collection of an id.
  func collection(_ id: String) -> EntryCollection? {
    collections.first { $0.id == id }
  }
}
