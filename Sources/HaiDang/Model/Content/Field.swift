import HaiDangSource

/// A field that a collection declares for its entries.
struct Field: Hashable, Sendable {
  /// What a field holds.
  indirect enum Kind: Hashable, Sendable {
    /// Words, shown as they stand.
    case text
    /// A number with its unit ("752 ha"): a figure of the entry.
    case quantity(unit: String)
    /// A date as far as it is known.
    case date
    /// One of some words; with none declared, any word.
    case status([String])
    /// An entry of another collection.
    case reference(to: String)
    /// Several of one kind.
    case list(Kind)
    /// What happened: `date`, `event`, and a `document` if there is one.
    case milestones
  }

  /// The key in front matter.
  var name: String
  /// What the page calls it.
  var label: Words
  /// What it holds.
  var kind: Kind
  /// Whether an entry without it is an error.
  var isRequired = false
}

/// What an entry has in a field.
indirect enum FieldValue: Hashable, Sendable {
  case text(String)
  case quantity(String)
  case date(PartialDate)
  case references([Reference])
  case list([FieldValue])
  case milestones([Milestone])
}

/// An entry named in front matter, not yet found.
struct Reference: Hashable, Sendable {
  /// The collection it must be in.
  var collection: String
  /// The name as the editor wrote it; it is compared after slugging.
  var name: String
  /// Where it stands in the file.
  var offset: Int
}

/// Something that happened on a day.
struct Milestone: Hashable, Sendable {
  /// When, as far as it is known.
  var date: PartialDate
  /// What, in words.
  var event: String
  /// The document that says so.
  var document: Reference?
}
