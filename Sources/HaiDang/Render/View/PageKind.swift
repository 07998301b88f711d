/// A kind of page: each has a view and a template of its own.
enum PageKind: String, CaseIterable, Hashable, Sendable {
  case home
  case article
  case entity
  case year
  case print
  case indicator
  case collection
  case sources
  case verification
  case search
  case notFound = "not-found"
  case gallery

  /// The name of its template, a file of the theme's `templates/` without `.mustache`.
  var template: String { rawValue }

  /// The name of its flag in `is` (`{{#is.home}}`).
  var flag: StaticString {
    switch self {
    case .home: "home"
    case .article: "article"
    case .entity: "entity"
    case .year: "year"
    case .print: "print"
    case .indicator: "indicator"
    case .collection: "collection"
    case .sources: "sources"
    case .verification: "verification"
    case .search: "search"
    case .notFound: "notFound"
    case .gallery: "gallery"
    }
  }
}
