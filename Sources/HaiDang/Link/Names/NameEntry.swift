/// One spelling by which running text may name something that has a page.
struct NameEntry: Hashable, Sendable {
  /// What is named, by the caller's own numbering.
  var target: Int32
  /// Which collection it belongs to: an index into the finder's prefixes.
  var collection: Int
  /// A title or an alias, as its author wrote it.
  var text: String
  /// Whether the name counts only after its prefix, because it is also an ordinary word or the name
  /// of something else ("Kiến Thụy" is a district before it is a park).
  var needsPrefix: Bool
  /// Whether nobody wrote it: it gives way to every name that somebody did.
  var isDerived: Bool

  /// Makes an entry.
  init(
    target: Int32, collection: Int = 0, text: String, needsPrefix: Bool = false,
    isDerived: Bool = false
  ) {
    self.target = target
    self.collection = collection
    self.text = text
    self.needsPrefix = needsPrefix
    self.isDerived = isDerived
  }
}

/// A place in a run of text that names one thing.
struct Mention: Hashable, Sendable {
  /// What is named, by the number of its entry.
  var target: Int32
  /// The offset of the first byte, a prefix included ("KCN VSIP").
  var start: Int
  /// The offset after the last byte.
  var end: Int
}

/// A place in a run of text that could name several things, and so names none.
struct AmbiguousMention: Hashable, Sendable {
  /// What could be meant, in ascending order.
  var targets: [Int32]
  /// The offset of the first byte.
  var start: Int
  /// The offset after the last byte.
  var end: Int
}

/// What a run of text names: ascending, never overlapping.
struct Mentions: Hashable, Sendable {
  /// The places that name one thing.
  var found: [Mention] = []
  /// The places that could name several.
  var ambiguous: [AmbiguousMention] = []
  /// The places where a name that needs its prefix stands without it: a page that says whom it
  /// speaks of may still take them for names.
  var unsure: [Mention] = []
  /// The prefix at the end of the text whose list is still to come: "Các KCN mới:".
  var lead: ListLead?

  /// Forgets all, but keeps the memory.
  mutating func clear() {
    if !found.isEmpty { found.removeAll(keepingCapacity: true) }
    if !ambiguous.isEmpty { ambiguous.removeAll(keepingCapacity: true) }
    if !unsure.isEmpty { unsure.removeAll(keepingCapacity: true) }
    lead = nil
  }
}

/// A prefix that governs the list below its text.
struct ListLead: Hashable, Sendable {
  /// The prefixes, one bit each.
  var groups: UInt64
  /// Whether a colon says so.
  var hasColon: Bool
}
