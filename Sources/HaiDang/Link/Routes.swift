import HaiDangSource

/// Makes sure that no two pages have one route, and that old routes are free; gives the old routes.
func checkRoutes(
  of content: Content, _ routes: [Route], diagnostics: inout Diagnostics
) -> [(from: Route, to: Route)] {
  var taken: [String: String] = [:]
  for (entry, route) in zip(content.entries, routes) {
    let path = entry.header.path
    claim(route.path, path, SourcePlace(path: path), in: &taken, &diagnostics)
  }
  for attachment in content.attachments {
    claim(
      attachment.route, attachment.path, SourcePlace(path: attachment.path), in: &taken,
      &diagnostics)
  }
  var redirects: [(from: Route, to: Route)] = []
  for (entry, own) in zip(content.entries, routes) {
    for redirect in entry.header.redirects {
      let place = SourcePlace(path: entry.header.path, offset: redirect.offset)
      guard let route = oldRoute(redirect.route) else {
        diagnostics.add(.badRedirect(redirect.route, place))
        continue
      }
      if claim(route.path, entry.header.path, place, in: &taken, &diagnostics) {
        redirects.append((route, own))
      }
    }
  }
  return redirects
}

@discardableResult
private func claim(
  _ route: String, _ path: String, _ place: SourcePlace, in taken: inout [String: String],
  _ diagnostics: inout Diagnostics
) -> Bool {
  if route.utf8.count > Route.limit {
    diagnostics.add(.longRoute(route, place))
    return false
  }
  guard let other = taken.updateValue(path, forKey: route) else { return true }
  taken[route] = other
  diagnostics.add(.duplicateRoute(route, other, place))
  return false
}

/// The route of a redirect as written: `old/page` or `/old/page.html`, each part as slugs are.
private func oldRoute(_ text: String) -> Route? {
  let path = text.hasPrefix("/") ? text.dropFirst() : text[...]
  let page = path.hasSuffix(".html") ? path.dropLast(5) : path
  let parts = page.split(separator: "/", omittingEmptySubsequences: false)
  guard !page.isEmpty, parts.allSatisfy({ !$0.isEmpty && Slug.slug(String($0)) == $0 }) else {
    return nil
  }
  return Route(page: String(page))
}

extension Diagnostic {
  fileprivate static func duplicateRoute(
    _ route: String, _ other: String, _ place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .duplicateRoute, .error, at: place,
      vi: "trùng địa chỉ '\(route)' với tệp '\(other)'; hãy đổi tên một trong hai tệp",
      en: "route '\(route)' is also that of '\(other)'; rename one of the two files")
  }

  fileprivate static func longRoute(_ route: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .badFileName, .error, at: place,
      vi: "địa chỉ '\(route)' dài quá \(Route.limit) ký tự",
      en: "route '\(route)' is longer than \(Route.limit) characters")
  }

  fileprivate static func badRedirect(_ text: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .badFileName, .error, at: place,
      vi: "địa chỉ cũ '\(text)' phải là đường dẫn như 'articles/ten-bai'",
      en: "old route '\(text)' must be a path such as 'articles/name'")
  }
}
