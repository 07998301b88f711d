public import HaiDangMarkup

/// What is drawn, before it becomes an `<svg>` element.
public struct Drawing: Sendable {
  /// Pixels from side to side.
  public internal(set) var width: Double
  /// Pixels from top to bottom.
  public internal(set) var height: Double
  var canvas: Canvas

  var boxes: [TextBox] { canvas.boxes }

  /// The drawing as an `<svg>` element, in a page or as a file of its own; the same drawing serves both.
  ///
  /// The name makes it an image for those who do not see it, the caption stands around a file of its own.
  /// A drawing with links gets no role: a link inside an image could not be reached. There is never a root
  /// `<title>`, which browsers show as a tooltip over everything.
  public func markup(_ options: ChartOptions = ChartOptions()) -> Markup {
    switch options.mode {
    case .inline: markup(.inline, name: canvas.hasLinks ? nil : options.name)
    case .standalone: captioned(options.caption).markup(.standalone, name: options.name)
    }
  }

  /// The drawing in one mode, as it stands.
  func markup(_ mode: DrawingMode, name: String?) -> Markup {
    Markup(capacity: 2 * canvas.writer.count + 512) { writer in
      writer.literal("<svg xmlns=\"http://www.w3.org/2000/svg\"")
      if mode == .inline { writer.literal(" class=\"ch\"") }
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
      if let name {
        writer.literal(" role=\"img\" aria-label=\"")
        writer.text(name)
        writer.literal("\"")
      }
      if mode == .standalone { writer.look(.ink, mode: mode) }
      writer.literal(">")
      canvas.write(to: &writer, mode: mode)
      writer.literal("</svg>")
    }
  }
}
