import HaiDangSource

/// What the body of an entry refers to, collected while its Markdown is parsed.
///
/// Names, figures and links are not resolved here; they keep offsets, so that the link step can
/// say where something does not hold.
struct Prose: Hashable, Sendable {
  /// A heading and its id on the page.
  struct Heading: Hashable, Sendable {
    var level: Int
    var id: String
    var title: String
  }

  /// A link to a file of the content or to a place in a page.
  struct Link: Hashable, Sendable {
    var destination: String
    var offset: Int
    var isImage: Bool
  }

  /// A figure (`kpi:…`) and the text its author gave it, if any.
  struct Figure: Hashable, Sendable {
    var destination: String
    var text: String
    var offset: Int
  }

  /// A chart block's YAML.
  struct Chart: Hashable, Sendable {
    var yaml: String
    var offset: Int
  }

  /// A name found in running text, the first time on the page.
  struct Mention: Hashable, Sendable {
    /// What is named.
    var target: MentionWalk.Target
    /// The sentence, and where in it the name stands (UTF-8 offsets).
    var sentence: String
    var nameInSentence: Range<Int>
  }

  /// A name that becomes a link where it stands.
  struct Span: Hashable, Sendable {
    /// The block, by its number in the parsed text, and the bytes of its run.
    var block: Int32
    var start: Int32
    var end: Int32
    /// What is named.
    var target: MentionWalk.Target
  }

  var headings: [Heading] = []
  var links: [Link] = []
  var figures: [Figure] = []
  var charts: [Chart] = []
  var mentions: [Mention] = []
  /// Every place in the text where a name is linked, in its order: looking for names again when the
  /// page is written would take as long as writing it.
  var spans: [Span] = []
  /// Numbers of documents that have no page, each once with each date.
  var cited: [Cited] = []
  /// Numbers with a unit that are not figures: what the reverse check compares with the ledger.
  var numbers: [Number] = []

  /// A document that a text names by its number, and that has no page.
  struct Cited: Hashable, Sendable {
    /// The number as written, with plain hyphens.
    var number: String
    /// The date beside it.
    var date: String?
  }

  /// A number with a unit in running text.
  struct Number: Hashable, Sendable {
    var text: String
    var offset: Int
    /// What figures of the same value share (`StatedNumbers.key`).
    var key: Int
    /// Stands for the words around it and the heading above it: lists of such numbers show them.
    var context: Int
  }
}
