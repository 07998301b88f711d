import HaiDangMarkup

extension Look {
  /// The look as attributes with the light palette's colours, for a file of its own.
  var literals: [(name: StaticString, value: String)] {
    properties.map { property in
      switch property.value {
      case .color(let token): (property.name, ChartPalette.light.color(token).hex)
      case .literal(let text): (property.name, text)
      }
    }
  }
}

extension MarkupWriter {
  /// Writes presentation attributes into an element that is open.
  mutating func presentation(_ attributes: [(name: StaticString, value: String)]) {
    for attribute in attributes {
      literal(" ")
      literal(attribute.name)
      literal("=\"")
      text(attribute.value)
      literal("\"")
    }
  }

  /// Opens a group that carries presentation attributes.
  mutating func openGroup(_ attributes: [(name: StaticString, value: String)], anchor: String?) {
    literal("<g")
    presentation(attributes)
    if let anchor {
      literal(" text-anchor=\"")
      text(anchor)
      literal("\"")
    }
    literal(">")
  }
}
