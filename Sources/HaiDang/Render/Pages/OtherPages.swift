import HaiDangMarkup
import HaiDangSource

extension RenderContext {
  /// The search page; what it finds is loaded by its script.
  var searchPage: Page {
    let title = Words(vi: "Tìm kiếm", en: "Search")(language)
    return Page(kind: .search, route: Routes.search) {
      frame(PageIdentity(kind: .search, route: Routes.search, title: title))
    }
  }

  /// The page that a server shows when there is none; only a site with an address has it.
  var notFoundPage: Page? {
    guard configuration.url != nil else { return nil }
    let title = Words(vi: "Không có trang này", en: "No such page")(language)
    return Page(kind: .notFound, route: Routes.notFound) {
      frame(PageIdentity(kind: .notFound, route: Routes.notFound, title: title))
    }
  }
}
