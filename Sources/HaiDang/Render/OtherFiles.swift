import HaiDangMarkup
import HaiDangSource
import SVGCharts

/// Pages at old routes that lead to the new ones.
func redirectFiles(of context: RenderContext) -> [SiteFile] {
  context.linked.redirects.map { redirect in
    let target = redirect.from.rootPrefix + redirect.to.path
    let bytes = Markup { html in
      html.literal("<!DOCTYPE html>\n")
      html.element("html", Attribute("lang", context.language.rawValue)) { html in
        html.literal("<head><meta charset=\"utf-8\">")
        html.void(
          "meta", Attribute("http-equiv", "Content-Security-Policy"),
          Attribute("content", "default-src 'none'; base-uri 'none'; form-action 'none'"))
        html.void(
          "meta", Attribute("http-equiv", "refresh"), Attribute("content", "0; url=\(target)"))
        html.element("title", text: context.configuration.title)
        html.literal("</head>")
        html.element("body") { html in
          html.element("p") { html in
            html.text(
              Words(vi: "Trang đã chuyển tới ", en: "This page is now at ")(context.language))
            html.element("a", Attribute("href", target), text: redirect.to.path)
          }
        }
      }
    }.bytes
    return SiteFile(constant: bytes, at: redirect.from.path)
  }
}

/// The files of the theme that go out as they are, and the stylesheet of charts.
func assetFiles(of context: RenderContext) -> [SiteFile] {
  let charts = SiteFile(constant: Array(ChartStylesheet.css.utf8), at: "assets/charts.css")
  return context.theme.assets.map { SiteFile(constant: $0.bytes, at: $0.route) } + [charts]
}

/// Files beside pages that travel with them.
func attachmentFiles(of context: RenderContext, from folder: SourceFolder) -> [SiteFile] {
  context.site.attachments.map { attachment in
    SiteFile(path: attachment.route) {
      var hasher = Digest128.Hasher()
      hasher.add(attachment.path)
      attachment.stamp.add(to: &hasher)
      return SiteFile.Plan(
        digest: hasher.finalize(),
        makeOne: {
          switch try FileReader(folder).bytes(attachment.path, limit: FileReader.assetLimit) {
          case .read(let bytes, _): return bytes
          case .refused(let diagnostic): throw RefusedFile(diagnostic: diagnostic)
          }
        })
    }
  }
}

/// A file of the content that was refused when its page was made.
struct RefusedFile: Error {
  let diagnostic: Diagnostic
}

extension SiteFile {
  /// A file whose bytes are there already.
  init(constant bytes: [UInt8], at path: String) {
    self.init(path: path) { Plan(digest: Digest128(of: bytes), makeOne: { bytes }) }
  }
}
