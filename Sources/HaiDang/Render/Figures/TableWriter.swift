import HaiDangMarkup

/// Writes the tables of figures, all of one form: a scroll box with a name, a caption, scoped heads.
struct TableWriter {
  /// A head of a column.
  struct Head {
    var text: String
    var isNumber = false
  }

  private(set) var html = MarkupWriter()
  private let columns: Int

  /// Begins a table; `caption` names it also for those who do not see it.
  init(caption: String, isCaptionShown: Bool = true, heads: [Head]) {
    columns = heads.count
    html.open(
      "div", Attribute("class", "table"), Attribute("role", "region"),
      Attribute("aria-label", caption), Attribute("tabindex", "0"))
    html.open("table")
    html.element(
      "caption", Attribute("class", optional: isCaptionShown ? nil : "visually-hidden"),
      text: caption)
    html.open("thead")
    html.open("tr")
    for head in heads {
      html.element(
        "th", Attribute("scope", "col"),
        Attribute("class", optional: head.isNumber ? "number" : nil),
        text: head.text)
    }
    html.literal("</tr></thead>\n<tbody>\n")
  }

  /// Writes a row; its first cell is its head.
  mutating func row(id: String? = nil, head: Markup, cells: [Cell]) {
    row(id: id, head: .markup(head), cells: cells)
  }

  /// Writes a row; its first cell is its head.
  mutating func row(id: String? = nil, head: Cell, cells: [Cell]) {
    // A large site has a million cells, so the elements are written out.
    html.literal("<tr")
    write("id", id)
    html.literal("><th scope=\"row\"")
    write("class", head.name)
    html.literal(">")
    head.write(&html)
    html.literal("</th>")
    for cell in cells {
      html.literal("<td")
      write("class", cell.name)
      html.literal(">")
      cell.write(&html)
      html.literal("</td>")
    }
    html.literal("</tr>\n")
  }

  /// Writes an attribute into an element that is open, if there is one.
  private mutating func write(_ attribute: StaticString, _ value: String?) {
    guard let value else { return }
    html.literal(" ")
    html.literal(attribute)
    html.literal("=\"")
    html.text(value)
    html.literal("\"")
  }

  /// Writes a row that heads those below it.
  mutating func group(id: String? = nil, _ content: Markup) {
    html.open("tr", Attribute("id", optional: id), Attribute("class", "group"))
    html.open("th", Attribute("scope", "rowgroup"), Attribute("colspan", Double(columns)))
    html.markup(content)
    html.close("th")
    html.literal("</tr>\n")
  }

  /// The finished table.
  consuming func finish() -> Markup {
    html.literal("</tbody></table></div>\n")
    return html.finish()
  }

  /// A cell with its class; what is in it is written where it stands.
  struct Cell {
    var name: String?
    var write: (inout MarkupWriter) -> Void

    /// What writes itself.
    init(_ name: String? = nil, _ write: @escaping (inout MarkupWriter) -> Void) {
      (self.name, self.write) = (name, write)
    }

    /// Words.
    static func text(_ text: String) -> Cell { Cell { $0.text(text) } }
    /// A number, aligned at its end.
    static func number(_ text: String) -> Cell { Cell("number") { $0.text(text) } }
    /// Finished markup.
    static func markup(_ markup: Markup, _ name: String? = nil) -> Cell {
      Cell(name) { $0.markup(markup) }
    }
    /// Nothing there.
    static var absent: Cell { Cell("absent") { $0.text("–") } }
    /// No number there.
    static var noNumber: Cell { Cell("number absent") { $0.text("–") } }
    /// A word or two that stay on one line.
    static func short(_ text: String) -> Cell { Cell("short") { $0.text(text) } }
  }
}
