import HaiDangMarkup
import HaiDangSource

/// The feed and the sitemap; only a site with an address has them.
func feedFiles(of context: RenderContext) -> [SiteFile] {
  guard let url = context.configuration.url else { return [] }
  return [
    SiteFile(constant: atomFeed(of: context, url: url), at: "feed.xml"),
    SiteFile(constant: sitemap(of: context, url: url), at: "sitemap.xml"),
  ]
}

/// The newest articles in Atom (RFC 4287); a date known to a month stands at its first day.
private func atomFeed(of context: RenderContext, url: String) -> [UInt8] {
  let articles = context.linked.members(of: EntryCollection.articles).suffix(50).reversed()
    .filter { context.header($0).date != nil }
  let newest = articles.compactMap { stamp(context.header($0)) }.max()
  return Markup { xml in
    xml.literal("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    xml.open(
      "feed", Attribute("xmlns", "http://www.w3.org/2005/Atom"),
      Attribute("xml:lang", context.language.rawValue))
    xml.literal("\n")
    xml.element("title", text: context.configuration.title)
    xml.element("id", text: url + "/")
    xml.empty("link", Attribute("href", url + "/"))
    xml.empty("link", Attribute("rel", "self"), Attribute("href", url + "/feed.xml"))
    xml.element("updated", text: newest ?? "1970-01-01T00:00:00Z")
    xml.element("author") { $0.element("name", text: context.configuration.title) }
    for article in articles {
      let header = context.header(article)
      let address = url + "/" + context.linked.entries[article].route.path
      xml.literal("\n<entry>")
      xml.element("title", text: header.title)
      xml.element("id", text: address)
      xml.empty("link", Attribute("href", address))
      xml.element("updated", text: stamp(header) ?? "")
      if let summary = header.summary { xml.element("summary", text: summary) }
      xml.literal("</entry>")
    }
    xml.literal("\n</feed>\n")
  }.bytes
}

/// The addresses of all pages (sitemaps.org), without print views and made-up figures.
private func sitemap(of context: RenderContext, url: String) -> [UInt8] {
  Markup { xml in
    xml.literal("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    xml.literal("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for page in pages(of: context) where ![.notFound, .print, .gallery].contains(page.kind) {
      xml.element("url") { $0.element("loc", text: url + "/" + page.route.path) }
      xml.literal("\n")
    }
    xml.literal("</urlset>\n")
  }.bytes
}

private func stamp(_ header: Header) -> String? {
  (header.updated ?? header.date).map { date in
    PartialDate(year: date.year, month: date.month ?? 1, day: date.day ?? 1).iso + "T00:00:00Z"
  }
}
