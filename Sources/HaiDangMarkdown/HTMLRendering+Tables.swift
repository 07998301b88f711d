import HaiDangMarkup

extension HTMLRendering {
  /// Writes the beginning of a table, a row or a cell.
  mutating func openTablePart(_ index: Int) {
    let node = document.nodes[index]
    switch node.kind {
    case .table:
      tables += 1
      // A table wider than the page scrolls in a box, which the keyboard must reach and name.
      output.open(
        "div", Attribute("class", "table"), Attribute("role", "region"), Attribute("tabindex", "0"),
        Attribute("aria-label", "\(options.words.table) \(tables)"))
      output.literal("<table>\n")
    case .row:
      if node.isHeader {
        output.literal("<thead>\n")
      } else if let table = node.parent, document.nodes[table + 1].end == index {
        output.literal("<tbody>\n")
      }
      output.literal("<tr>\n")
    default:
      output.literal(opening(of: index))
      startRun(index)
    }
  }

  /// Writes the end of a table, a row or a cell.
  mutating func closeTablePart(_ index: Int) {
    let node = document.nodes[index]
    switch node.kind {
    case .table:
      if document.nodes[index + 1].end < node.end { output.literal("</tbody>\n") }
      output.literal("</table></div>\n")
    case .row: output.literal(node.isHeader ? "</tr>\n</thead>\n" : "</tr>\n")
    default:
      endRun()
      output.literal(isHeaderCell(index) ? "</th>\n" : "</td>\n")
    }
  }

  /// A header cell without words heads nothing, and is an ordinary one.
  private func isHeaderCell(_ index: Int) -> Bool {
    document.nodes[index].isHeader && document.nodes[index].end > index + 1
  }

  private func opening(of index: Int) -> StaticString {
    let isHeader = isHeaderCell(index)
    return switch document.nodes[index].alignment {
    case .none: isHeader ? "<th scope=\"col\">" : "<td>"
    case .left: isHeader ? "<th scope=\"col\" class=\"align-left\">" : "<td class=\"align-left\">"
    case .center:
      isHeader ? "<th scope=\"col\" class=\"align-center\">" : "<td class=\"align-center\">"
    case .right:
      isHeader ? "<th scope=\"col\" class=\"align-right\">" : "<td class=\"align-right\">"
    }
  }
}
