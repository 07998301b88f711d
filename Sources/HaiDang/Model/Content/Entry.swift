import HaiDangSource

/// One Markdown file of a collection as written: an article, or an entity (a park, a year …).
///
/// It holds small values only: the body's text is let go once its prose was collected. It is a reference,
/// since whoever looks at one would else count up and down all that it holds.
final class Entry: Sendable {
  /// The front matter.
  let header: Header
  /// What the body refers to.
  let prose: Prose
  /// The digest of the file's bytes.
  let digest: Digest128

  init(header: Header, prose: Prose, digest: Digest128) {
    self.header = header
    self.prose = prose
    self.digest = digest
  }
}

/// The front matter of an entry, once it was read: a reference, as the entry is.
@dynamicMemberLookup
final class Header: Sendable {
  /// What is written there.
  let values: HeaderValues

  init(_ values: HeaderValues) {
    self.values = values
  }

  /// The header of an entry of which no more is known.
  convenience init(path: String, collection: String, id: String, title: String) {
    self.init(HeaderValues(path: path, collection: collection, id: id, title: title))
  }

  subscript<Value>(dynamicMember path: KeyPath<HeaderValues, Value>) -> Value {
    values[keyPath: path]
  }

  /// The value of a field.
  func field(_ name: String) -> FieldValue? { values.field(name) }
}

/// The front matter of an entry as written, its fields typed by their collection.
struct HeaderValues: Hashable, Sendable {
  /// The path of the file below the site's folder.
  var path: String
  /// The id of its collection.
  var collection: String
  /// Its id in the collection: the path below the collection's folder, slugged, without `.md`.
  var id: String
  /// Its name.
  var title: String
  /// The day of an article; what an entity has as its field `date` stands there.
  var date: PartialDate?
  /// The day it was last revised.
  var updated: PartialDate?
  /// One or two sentences.
  var summary: String?
  /// Whether it is left out unless drafts are asked for.
  var isDraft = false
  /// Other spellings of the name that count wherever they stand.
  var aliases: [String] = []
  /// Spellings that count only behind a prefix of the collection ("Xuân Cầu" behind "KCN").
  var needsPrefix: [String] = []
  /// Where what it says is from.
  var source: Citation?
  /// The values of the declared fields, in the order of the declaration.
  var fields: [FieldEntry] = []
  /// The entries it names in lists (`parks:`, `documents:` …), in the order of the file.
  var references: [Reference] = []
  /// The years it names.
  var years: [Int] = []
  /// Names that are not linked in its text; everything when `linksNothing`.
  var nolink: [String] = []
  /// Whether no name is linked in its text.
  var linksNothing = false
  /// Old routes that lead here.
  var redirects: [Redirect] = []
  /// Where the body begins, in bytes.
  var body: Int = 0

  /// Its id as a part of an anchor.
  var anchor: String {
    let bytes = id.utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "-") : $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether it is the words for a list or the home page, not an entry of its own.
  var isIntroduction: Bool { id == "index" }

  /// The entries it names in lists and in fields.
  var allReferences: [Reference] {
    references
      + fields.flatMap { field -> [Reference] in
        if case .references(let references) = field.value { references } else { [] }
      }
  }

  /// The value of a field.
  func field(_ name: String) -> FieldValue? {
    fields.first { $0.name == name }?.value
  }
}

/// A field's name with the value an entry has.
struct FieldEntry: Hashable, Sendable {
  /// The declared name.
  var name: String
  /// What the entry has.
  var value: FieldValue
  /// Where it stands in the file.
  var offset: Int
}

/// A source as an entry cites it: publisher, title, date, number, address.
struct Citation: Hashable, Sendable {
  /// The id of an article or of `sources.yml`, when only that is given.
  var id: String?
  /// Who published it.
  var publisher: String?
  /// What it is called.
  var title: String?
  /// When, as far as it is known.
  var date: PartialDate?
  /// Its number.
  var number: String?
  /// Its address.
  var url: String?
  /// Where the citation stands in the file.
  var offset: Int
}

/// An old route that an entry had.
struct Redirect: Hashable, Sendable {
  /// The route as written.
  var route: String
  /// Where it stands in the file.
  var offset: Int
}
