import HaiDangMarkup

extension Canvas {
  /// A place in what is drawn where the modes differ.
  struct Turn: Sendable {
    enum Kind: Sendable {
      /// The look of an element comes here.
      case look(Look)
      /// A tag of a link stands here, up to `end`.
      case link(end: Int)
    }

    /// What comes here.
    var kind: Kind
    /// How many bytes are before it.
    var place: Int

    init(_ kind: Kind, at place: Int) {
      self.kind = kind
      self.place = place
    }

    /// The same behind more bytes.
    func shifted(by count: Int) -> Turn {
      switch kind {
      case .look: Turn(kind, at: place + count)
      case .link(let end): Turn(.link(end: end + count), at: place + count)
      }
    }
  }

  /// Writes what was drawn as a mode shows it.
  func write(to writer: inout MarkupWriter, mode: DrawingMode) {
    var written = 0
    for turn in turns {
      switch (turn.kind, mode) {
      case (.look(let look), _):
        writer.markup(of: self.writer, written..<turn.place)
        writer.look(look, mode: mode)
        written = turn.place
      case (.link, .inline): break
      case (.link(let end), .standalone):
        writer.markup(of: self.writer, written..<turn.place)
        written = end
      }
    }
    writer.markup(of: self.writer, written..<self.writer.count)
  }
}

extension MarkupWriter {
  /// Writes a look into an element that is open.
  mutating func look(_ look: Look, mode: DrawingMode) {
    switch mode {
    case .inline:
      literal(" class=\"")
      text(look.className)
      literal("\"")
    case .standalone:
      markup(Look.attributes[look] ?? .empty)
    }
  }
}
