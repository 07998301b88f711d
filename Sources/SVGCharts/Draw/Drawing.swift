public import HaiDangMarkup

/// What is drawn, before it becomes an `<svg>` element.
public struct Drawing: Sendable {
  /// Pixels from side to side.
  public internal(set) var width: Double
  /// Pixels from top to bottom.
  public internal(set) var height: Double
  var canvas: Canvas

  var boxes: [TextBox] { canvas.boxes }

  /// The drawing as an `<svg>` element; `name` makes it an image for those who do not see it.
  ///
  /// A drawing with links gets no role: a link inside an image could not be reached. There is never a root
  /// `<title>`, which browsers show as a tooltip over everything.
  public func markup(name: String?) -> Markup {
    Markup(capacity: canvas.writer.count + 512) { writer in
      writer.literal("<svg xmlns=\"http://www.w3.org/2000/svg\"")
      if canvas.mode == .inline { writer.literal(" class=\"ch\"") }
      writer.literal(" viewBox=\"0 0 ")
      writer.number(width)
      writer.literal(" ")
      writer.number(height)
      writer.literal("\" width=\"")
      writer.number(width)
      writer.literal("\" height=\"")
      writer.number(height)
      writer.literal("\" font-family=\"")
      writer.text(FontMetrics.stack)
      writer.literal("\" font-size=\"")
      writer.number(Canvas.textSize)
      writer.literal("\"")
      if let name, !canvas.hasLinks {
        writer.literal(" role=\"img\" aria-label=\"")
        writer.text(name)
        writer.literal("\"")
      }
      if canvas.mode == .standalone { writer.presentation(Look.ink.literals) }
      writer.literal(">")
      writer.markup(of: canvas.writer)
      writer.literal("</svg>")
    }
  }
}
