import CCMarkGFM

/// The extensions that every parser of this program uses, registered once.
///
/// cmark-gfm keeps the characters that begin an inline of an extension (`~`, `:`, `w`) in a global
/// table, which every parser fills before its inlines and clears after them: with two threads, one
/// clears what the other needs, and strikethrough and links are lost at random. So the table is
/// filled here, once, and the extensions are left without characters that they would clear.
struct CMarkExtensions: @unchecked Sendable {
  /// The extensions, in the order they are asked.
  let all: [UnsafeMutablePointer<cmark_syntax_extension>]
  /// What a block or an inline of cmark-gfm is, by the value of its type.
  private let blocks: [MarkdownNode.Kind?]
  private let inlines: [MarkdownNode.Kind?]

  /// Registered at first use; never changed afterwards, so every thread may read them.
  static let shared = CMarkExtensions()

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    let names = ["table", "strikethrough", "autolink", "tasklist"]
    all = names.compactMap { cmark_find_syntax_extension($0) }
    blocks = Self.blockKinds()
    inlines = Self.inlineKinds()
    cmark_inlines_add_special_character(UInt8(ascii: ":"), false)
    cmark_inlines_add_special_character(UInt8(ascii: "w"), false)
    cmark_inlines_add_special_character(UInt8(ascii: "~"), true)
    for item in all {
      guard item.pointee.special_inline_chars != nil else { continue }
      item.pointee.special_inline_chars = nil
      guard item.pointee.insert_inline_from_delim != nil else { continue }
      // A delimiter finds its extension by a character of the extension's list: this one stands for
      // `~` there, and nothing depends on whether it is in the global table.
      item.pointee.special_inline_chars = cmark_llist_append(
        cmark_get_default_mem_allocator(), nil, UnsafeMutableRawPointer(bitPattern: UInt(stroke)))
      item.pointee.emphasis = false
      item.pointee.match_inline = matchStrikethrough
    }
  }
}

extension CMarkExtensions {
  /// What a node of cmark-gfm is.
  func kind(of node: UnsafeMutablePointer<cmark_node>) -> MarkdownNode.Kind? {
    let type = Int(node.pointee.type)
    let value = type & 0x3FFF
    let kinds = type & 0xC000 == 0xC000 ? inlines : blocks
    return value < kinds.count ? kinds[value] : nil
  }

  private static func blockKinds() -> [MarkdownNode.Kind?] {
    var kinds = [MarkdownNode.Kind?](repeating: nil, count: 32)
    func set(_ kind: MarkdownNode.Kind, _ type: UInt16) { kinds[Int(type & 0x1F)] = kind }
    set(.document, UInt16(CMARK_NODE_DOCUMENT.rawValue))
    set(.quote, UInt16(CMARK_NODE_BLOCK_QUOTE.rawValue))
    set(.list, UInt16(CMARK_NODE_LIST.rawValue))
    set(.item, UInt16(CMARK_NODE_ITEM.rawValue))
    set(.codeBlock, UInt16(CMARK_NODE_CODE_BLOCK.rawValue))
    set(.htmlBlock, UInt16(CMARK_NODE_HTML_BLOCK.rawValue))
    set(.paragraph, UInt16(CMARK_NODE_PARAGRAPH.rawValue))
    set(.heading, UInt16(CMARK_NODE_HEADING.rawValue))
    set(.thematicBreak, UInt16(CMARK_NODE_THEMATIC_BREAK.rawValue))
    set(.footnote, UInt16(CMARK_NODE_FOOTNOTE_DEFINITION.rawValue))
    set(.table, haidang_table_type())
    set(.row, haidang_row_type())
    set(.cell, haidang_cell_type())
    return kinds
  }

  private static func inlineKinds() -> [MarkdownNode.Kind?] {
    var kinds = [MarkdownNode.Kind?](repeating: nil, count: 32)
    func set(_ kind: MarkdownNode.Kind, _ type: UInt16) { kinds[Int(type & 0x1F)] = kind }
    set(.text, UInt16(CMARK_NODE_TEXT.rawValue))
    set(.softBreak, UInt16(CMARK_NODE_SOFTBREAK.rawValue))
    set(.lineBreak, UInt16(CMARK_NODE_LINEBREAK.rawValue))
    set(.code, UInt16(CMARK_NODE_CODE.rawValue))
    set(.html, UInt16(CMARK_NODE_HTML_INLINE.rawValue))
    set(.emphasis, UInt16(CMARK_NODE_EMPH.rawValue))
    set(.strong, UInt16(CMARK_NODE_STRONG.rawValue))
    set(.link, UInt16(CMARK_NODE_LINK.rawValue))
    set(.image, UInt16(CMARK_NODE_IMAGE.rawValue))
    set(.footnoteReference, UInt16(CMARK_NODE_FOOTNOTE_REFERENCE.rawValue))
    set(.strikethrough, haidang_strike_type())
    return kinds
  }
}

/// What delimiters of strikethrough are called on cmark-gfm's stack: a control character.
private let stroke: UInt8 = 0x01

/// Reads a run of `~`; one or two of them may open or close what is struck through.
private func matchStrikethrough(
  _: UnsafeMutablePointer<cmark_syntax_extension>?, _ parser: UnsafeMutablePointer<cmark_parser>?,
  _: UnsafeMutablePointer<cmark_node>?, _ character: UInt8, _ inlines: OpaquePointer?
) -> UnsafeMutablePointer<cmark_node>? {
  guard character == UInt8(ascii: "~"), let parser else { return nil }
  var opens: Int32 = 0
  var closes: Int32 = 0
  var before: Int32 = 0
  var after: Int32 = 0
  let count = cmark_inline_parser_scan_delimiters(
    inlines, 100, UInt8(ascii: "~"), &opens, &closes, &before, &after)
  guard let node = cmark_node_new_with_mem(CMARK_NODE_TEXT, parser.pointee.mem) else { return nil }
  cmark_node_set_literal(node, String(repeating: "~", count: Int(count)))
  if count == 1 || count == 2, opens != 0 || closes != 0 {
    cmark_inline_parser_push_delimiter(inlines, stroke, opens, closes, node)
  }
  return node
}
