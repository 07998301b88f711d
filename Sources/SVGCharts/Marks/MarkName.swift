import HaiDangMarkup

/// What a mark is called for those who do not see it, in parts: "FDI 2024: hơn 2 tỷ USD".
///
/// The parts are joined only when the mark is drawn: a chart has a name for every point.
struct MarkName: Hashable, Sendable {
  /// What is measured; empty where the place says enough.
  var what = ""
  /// Where the mark stands.
  var place: String
  /// What it shows; empty where the place is the whole name.
  var text = ""
  /// The unit of the text; left out where the text ends in it.
  var unit = ""

  /// Whether the unit stands at the end of a text already, or there is none.
  static func isIn(_ text: String, _ unit: String) -> Bool {
    unit.isEmpty || text.utf8.reversed().starts(with: unit.utf8.reversed())
  }
}

extension Canvas {
  /// Writes the parts of a name, a no-break space before any unit but "%".
  static func write(_ name: MarkName, to writer: inout MarkupWriter) {
    if !name.what.isEmpty {
      writer.text(clean(name.what))
      writer.literal(" ")
    }
    writer.text(clean(name.place))
    guard !name.text.isEmpty else { return }
    writer.literal(": ")
    writer.text(clean(name.text))
    guard !MarkName.isIn(name.text, name.unit) else { return }
    if name.unit != "%" { writer.literal("\u{A0}") }
    writer.text(clean(name.unit))
  }
}
