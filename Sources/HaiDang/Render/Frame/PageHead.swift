import HaiDangMarkup
import HaiDangSource

/// What stands in a page's `head` besides the theme's own links: policy, title, machine-readable data.
struct PageHead: Sendable {
  /// What a page may load: nothing but the site's own scripts, styles and pictures, also from a
  /// folder (`file://`).
  private static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    + "base-uri 'none'; form-action 'self'"

  /// What all pages begin with.
  private static let start = Markup { html in
    html.literal("<meta charset=\"utf-8\">\n")
    html.literal("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.void(
      "meta", Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", policy))
    html.literal("\n")
  }

  /// The title of the page.
  var title: String
  /// The title of the site.
  var siteTitle: String
  /// One or two sentences about the page.
  var description: String?
  /// The whole address of the page, when the site has one.
  var canonical: String?
  /// The whole address of the feed, when the site has one.
  var feed: String?
  /// The language of the page.
  var language: Language
  /// "article" or "website", as Open Graph calls it.
  var type: String
  /// The day of an article, as far as it is known.
  var published: String?
  /// The day it was last revised.
  var modified: String?
  /// What the page is, for machines (JSON-LD).
  var data: [UInt8]?

  /// The elements, one a line.
  func markup() -> Markup {
    Markup(capacity: 2048) { html in
      html.markup(Self.start)
      html.element("title", text: title == siteTitle ? title : "\(title) – \(siteTitle)")
      html.literal("\n")
      meta("description", description, &html)
      property("og:title", title, &html)
      property("og:site_name", siteTitle, &html)
      property("og:type", type, &html)
      property("og:locale", language == .vietnamese ? "vi_VN" : "en_GB", &html)
      property("og:description", description, &html)
      property("og:url", canonical, &html)
      property("article:published_time", published, &html)
      property("article:modified_time", modified, &html)
      link("canonical", canonical, type: nil, &html)
      link("alternate", feed, type: "application/atom+xml", &html)
      if let data { html.data(json: data) }
    }
  }

  private func meta(_ name: String, _ content: String?, _ html: inout MarkupWriter) {
    guard let content else { return }
    html.void("meta", Attribute("name", name), Attribute("content", content))
    html.literal("\n")
  }

  private func property(_ name: String, _ content: String?, _ html: inout MarkupWriter) {
    guard let content else { return }
    html.void("meta", Attribute("property", name), Attribute("content", content))
    html.literal("\n")
  }

  private func link(
    _ relation: String, _ address: String?, type: String?, _ html: inout MarkupWriter
  ) {
    guard let address else { return }
    html.void(
      "link", Attribute("rel", relation), Attribute("type", optional: type),
      Attribute("href", address))
    html.literal("\n")
  }
}
