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

  /// Writes the elements, one a line.
  func write(to html: inout MarkupWriter) {
    html.markup(Self.start)
    html.literal("<title>")
    html.text(title)
    if title != siteTitle {
      html.text(" – ")
      html.text(siteTitle)
    }
    html.literal("</title>\n")
    property("name=\"description", description, &html)
    property("property=\"og:title", title, &html)
    property("property=\"og:site_name", siteTitle, &html)
    property("property=\"og:type", type, &html)
    property("property=\"og:locale", language == .vietnamese ? "vi_VN" : "en_GB", &html)
    property("property=\"og:description", description, &html)
    property("property=\"og:url", canonical, &html)
    property("property=\"article:published_time", published, &html)
    property("property=\"article:modified_time", modified, &html)
    link("canonical", canonical, type: nil, &html)
    link("alternate", feed, type: "application/atom+xml", &html)
    if let data { html.data(json: data) }
  }

  /// Every page has these, so the element is written out; `name` is an attribute without its last quotation mark.
  private func property(_ name: StaticString, _ content: String?, _ html: inout MarkupWriter) {
    guard let content else { return }
    html.literal("<meta ")
    html.literal(name)
    html.literal("\" content=\"")
    html.text(content)
    html.literal("\">\n")
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
