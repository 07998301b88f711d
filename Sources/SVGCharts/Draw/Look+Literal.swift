import HaiDangMarkup

extension Look {
  /// Each look as attributes with the light palette's colours, for a file of its own.
  static let attributes = Dictionary(uniqueKeysWithValues: all.map { ($0, $0.attributes) })

  private var attributes: Markup {
    Markup { writer in
      for property in properties {
        writer.literal(" ")
        writer.literal(property.name)
        writer.literal("=\"")
        switch property.value {
        case .color(let token): writer.text(ChartPalette.light.color(token).hex)
        case .literal(let text): writer.text(text)
        }
        writer.literal("\"")
      }
    }
  }
}
