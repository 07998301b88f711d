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
    if let id { openRow { $0.text(id) } } else { openRow() }
    self.head(head.name, head.write)
    for cell in cells { self.cell(cell.name, cell.write) }
    closeRow()
  }

  // MARK: A row cell by cell

  /// Opens a row, for its head and cells to follow; a large site has a million cells, so the elements are
  /// written out.
  mutating func openRow() {
    html.literal("<tr>")
  }

  /// Opens a row with an id.
  mutating func openRow(id write: (inout MarkupWriter) -> Void) {
    html.literal("<tr id=\"")
    write(&html)
    html.literal("\">")
  }

  /// Writes the head of a row.
  mutating func head(_ name: StaticString? = nil, _ write: (inout MarkupWriter) -> Void) {
    html.literal("<th scope=\"row\"")
    self.write(class: name)
    write(&html)
    html.literal("</th>")
  }

  /// Writes a cell.
  mutating func cell(_ name: StaticString? = nil, _ write: (inout MarkupWriter) -> Void) {
    html.literal("<td")
    self.write(class: name)
    write(&html)
    html.literal("</td>")
  }

  /// Closes the row.
  mutating func closeRow() {
    html.literal("</tr>\n")
  }

  /// Closes the tag of a cell with its class, if it has one.
  private mutating func write(class name: StaticString?) {
    guard let name else { return html.literal(">") }
    html.literal(" class=\"")
    html.literal(name)
    html.literal("\">")
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
    var name: StaticString?
    var write: (inout MarkupWriter) -> Void

    /// What writes itself.
    init(_ name: StaticString? = nil, _ write: @escaping (inout MarkupWriter) -> Void) {
      (self.name, self.write) = (name, write)
    }

    /// Words.
    static func text(_ text: String) -> Cell { Cell { $0.text(text) } }
    /// A number, aligned at its end.
    static func number(_ text: String) -> Cell { Cell("number") { $0.text(text) } }
    /// Finished markup.
    static func markup(_ markup: Markup, _ name: StaticString? = nil) -> Cell {
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
