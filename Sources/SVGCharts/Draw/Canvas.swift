import HaiDangMarkup

/// Where a drawing is shown.
public enum DrawingMode: Hashable, Sendable {
  /// In a page: classes, whose stylesheet is `ChartStylesheet`.
  case inline
  /// In a file of its own: literal light colours, a background, no links.
  case standalone
}

/// Where a text stands, by its own metrics.
struct TextBox: Hashable {
  var rect: Rect
  var text: String
}

/// Which point of a text its position names.
enum TextAnchor: Hashable {
  case start, middle, end
}

/// Draws elements and remembers where each text stands.
///
/// What is drawn serves both modes: where they differ, the bytes have a `Turn`, and the mode is only chosen
/// when they are written out (`write(to:mode:)`).
struct Canvas: Sendable {
  /// The size of text unless said otherwise.
  static let textSize = 13.0
  static let smallSize = 12.0
  /// The distance between two lines of one text, in sizes; Vietnamese capitals stack marks.
  static let lineSpacing = 1.3

  let metrics: FontMetrics
  private(set) var writer: MarkupWriter
  private(set) var turns: [Turn] = []
  private(set) var boxes: [TextBox] = []
  private(set) var hasLinks = false

  init(metrics: FontMetrics = .readers) {
    self.metrics = metrics
    writer = MarkupWriter(capacity: 8192)
  }

  // MARK: Groups

  /// Draws what belongs to one link; a stand-alone file has nothing to link to and leaves the link out.
  mutating func link(
    _ target: String?, name: String, content: (inout Canvas) -> Void
  ) {
    self.link(target, name: MarkName(place: name), content: content)
  }

  /// Draws what belongs to one link, its name given in parts.
  mutating func link(
    _ target: String?, name: MarkName, content: (inout Canvas) -> Void
  ) {
    guard let target else { return content(&self) }
    hasLinks = true
    let start = writer.count
    writer.literal("<a href=\"")
    writer.text(Self.clean(target))
    writer.literal("\" aria-label=\"")
    Self.write(name, to: &writer)
    writer.literal("\">")
    turns.append(Turn(.link(end: writer.count), at: start))
    content(&self)
    let end = writer.count
    writer.close("a")
    turns.append(Turn(.link(end: writer.count), at: end))
  }

  /// Draws what shares a look.
  mutating func group(_ look: Look, anchor: TextAnchor = .start, content: (inout Canvas) -> Void) {
    writer.literal("<g")
    writeLook(look)
    if anchor != .start { writeAnchor(anchor) }
    writer.literal(">")
    content(&self)
    writer.close("g")
  }

  /// Draws moved by a distance; the text boxes move along.
  mutating func shifted(x: Double, y: Double, content: (inout Canvas) -> Void) {
    let first = boxes.count
    writer.literal("<g transform=\"translate(")
    writer.number(x)
    writer.literal(" ")
    writer.number(y)
    writer.literal(")\">")
    content(&self)
    writer.close("g")
    for index in first..<boxes.count {
      boxes[index].rect.x += x
      boxes[index].rect.y += y
    }
  }

  /// Draws a finished canvas, moved by a distance.
  mutating func insert(_ other: Canvas, x: Double, y: Double) {
    shifted(x: x, y: y) { canvas in
      let start = canvas.writer.count
      canvas.writer.markup(of: other.writer)
      canvas.turns += other.turns.map { $0.shifted(by: start) }
      canvas.boxes += other.boxes
      canvas.hasLinks = canvas.hasLinks || other.hasLinks
    }
  }

  // MARK: Shapes

  mutating func rectangle(_ rect: Rect, _ look: Look) {
    guard rect.width > 0.04, rect.height > 0.04 else { return }
    writer.literal("<rect x=\"")
    writer.number(rect.x)
    writer.literal("\" y=\"")
    writer.number(rect.y)
    writer.literal("\" width=\"")
    // The far edge is rounded, not the width, so that neighbours meet.
    writer.number(Self.tenth(rect.right) - Self.tenth(rect.x))
    writer.literal("\" height=\"")
    writer.number(Self.tenth(rect.bottom) - Self.tenth(rect.y))
    writer.literal("\"")
    finish(look)
  }

  mutating func circle(_ center: Point, radius: Double, _ look: Look) {
    writer.literal("<circle cx=\"")
    writer.number(center.x)
    writer.literal("\" cy=\"")
    writer.number(center.y)
    writer.literal("\" r=\"")
    writer.number(radius)
    writer.literal("\"")
    finish(look)
  }

  mutating func path(_ data: PathData, _ look: Look) {
    guard !data.isEmpty else { return }
    writer.literal("<path d=\"")
    writer.markup(of: data.writer)
    writer.literal("\"")
    finish(look)
  }

  private mutating func finish(_ look: Look) {
    writeLook(look)
    writer.literal("/>")
  }

  private mutating func writeLook(_ look: Look) {
    turns.append(Turn(.look(look), at: writer.count))
  }

  private static func tenth(_ value: Double) -> Double { (value * 10).rounded() / 10 }

  // MARK: Text

  func width(_ text: String, size: Double = Canvas.textSize, weight: FontWeight = .regular)
    -> Double
  {
    metrics.width(of: text, size: size, weight: weight)
  }

  /// The box of a text in one line whose baseline starts, centres or ends at a point.
  func box(
    _ text: String, x: Double, baseline: Double, anchor: TextAnchor = .start,
    size: Double = Canvas.textSize, weight: FontWeight = .regular
  ) -> Rect {
    let width = width(text, size: size, weight: weight)
    let left =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    return Rect(x: left, y: baseline - size * 0.95, width: width, height: size * 1.2)
  }

  /// Draws a text in one line; `look` is left out where the group around it has it.
  mutating func text(
    _ text: String, x: Double, baseline: Double, anchor: TextAnchor = .start,
    anchorFromGroup: Bool = false, size: Double = Canvas.textSize,
    weight: FontWeight = .regular, look: Look? = nil
  ) {
    let text = Self.clean(text)
    guard !text.isEmpty else { return }
    boxes.append(
      TextBox(
        rect: box(text, x: x, baseline: baseline, anchor: anchor, size: size, weight: weight),
        text: text))
    writer.literal("<text x=\"")
    writer.number(x)
    writer.literal("\" y=\"")
    writer.number(baseline)
    writer.literal("\"")
    if !anchorFromGroup, anchor != .start { writeAnchor(anchor) }
    if size != Self.textSize {
      writer.literal(" font-size=\"")
      writer.number(size)
      writer.literal("\"")
    }
    if weight == .bold { writer.literal(" font-weight=\"700\"") }
    if let look { writeLook(look) }
    writer.literal(">")
    writer.text(text)
    writer.literal("</text>")
  }

  private mutating func writeAnchor(_ anchor: TextAnchor) {
    writer.literal(anchor == .middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"")
  }

  /// Draws lines of text, the first one's baseline given.
  mutating func lines(
    _ lines: [String], x: Double, baseline: Double, anchor: TextAnchor = .start,
    anchorFromGroup: Bool = false, size: Double = Canvas.textSize,
    weight: FontWeight = .regular, look: Look? = nil
  ) {
    for (offset, line) in lines.enumerated() {
      text(
        line, x: x, baseline: baseline + Double(offset) * size * Self.lineSpacing, anchor: anchor,
        anchorFromGroup: anchorFromGroup, size: size, weight: weight, look: look)
    }
  }

  /// A text without what XML cannot hold (U+FFFE, U+FFFF) and without direction overrides.
  static func clean(_ text: String) -> String {
    var copy = text
    // The first bytes of what may have to go.
    let isSuspect = copy.withUTF8 { utf8 in
      for byte in utf8 where byte == 0xEF || byte == 0xE2 { return true }
      return false
    }
    guard isSuspect else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFFFE, 0xFFFF, 0x202A...0x202E, 0x2066...0x2069: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
