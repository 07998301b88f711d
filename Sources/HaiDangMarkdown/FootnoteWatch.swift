import CCMarkGFM

/// Notes every footnote definition while cmark-gfm finds the blocks.
///
/// cmark-gfm drops a definition that nothing refers to, or whose label was defined before, and says
/// nothing. An extension that opens no block sees them: it is asked at every line.
final class FootnoteWatch {
  /// A definition: its label, and the line it stands on, from 1.
  struct Definition: Hashable {
    var label: [UInt8]
    var line: Int
  }

  private(set) var definitions: [Definition] = []
  private var seen: Set<UnsafeMutablePointer<cmark_node>> = []
  private let watcher: UnsafeMutablePointer<cmark_syntax_extension>?

  init() {
    watcher = cmark_syntax_extension_new("footnote-watch")
    guard let watcher else { return }
    cmark_syntax_extension_set_private(watcher, Unmanaged.passUnretained(self).toOpaque(), nil)
    cmark_syntax_extension_set_open_block_func(watcher) { watcher, _, _, parent, _, _ in
      guard let parent, let opaque = cmark_syntax_extension_get_private(watcher) else { return nil }
      Unmanaged<FootnoteWatch>.fromOpaque(opaque).takeUnretainedValue().see(parent)
      return nil
    }
  }

  deinit {
    if let watcher { cmark_syntax_extension_free(cmark_get_default_mem_allocator(), watcher) }
  }

  /// Lets this watch what `parser` opens; the parser must not outlive it.
  func attach(to parser: UnsafeMutablePointer<cmark_parser>) {
    if let watcher { cmark_parser_attach_syntax_extension(parser, watcher) }
  }

  private func see(_ node: UnsafeMutablePointer<cmark_node>) {
    guard UInt32(node.pointee.type) == CMARK_NODE_FOOTNOTE_DEFINITION.rawValue,
      seen.insert(node).inserted
    else { return }
    let label = Array(UnsafeBufferPointer(chunk: node.pointee.as.literal))
    definitions.append(Definition(label: label, line: Int(node.pointee.start_line)))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes of one of cmark-gfm's texts, which live as long as its node.
  init(chunk: cmark_chunk) {
    self.init(start: chunk.data, count: chunk.data == nil ? 0 : Int(chunk.len))
  }
}
