/// The content as written: what the disk gave, typed, nothing yet resolved.
struct Site: Sendable {
  /// What is read of texts.
  var content: Content
  /// Indicators, scopes, sources and observations.
  var ledger: Ledger
  /// What came of looking for each observation's quote in its article, by observation.
  var quotes: [Int: QuoteCheck.Result]

  /// What `site.yml` says.
  var configuration: SiteConfiguration { _read { yield content.configuration } }
  /// All entries.
  var entries: [Entry] { _read { yield content.entries } }
  /// The names that are looked for in running text.
  var names: EntityNames { _read { yield content.names } }
  /// The entry that each name belongs to, by the finder's target.
  var nameOwners: [Int] { _read { yield content.nameOwners } }
  /// Files beside pages that travel with them.
  var attachments: [Attachment] { _read { yield content.attachments } }
}

/// The content but for its figures.
struct Content: Sendable {
  /// What `site.yml` says.
  var configuration: SiteConfiguration
  /// All entries, in the order of their collections and then of their ids.
  ///
  /// `index` is the id of words for a list (`parks/index.md`); `content/index.md`, the words for the
  /// home page, is `index` of the collection "".
  var entries: [Entry]
  /// The names that are looked for in running text.
  var names: EntityNames
  /// The entry that each name belongs to, by the finder's target.
  var nameOwners: [Int]
  /// Files beside pages that travel with them.
  var attachments: [Attachment]
}

/// A file of the content that is neither text nor table: it goes out as it is.
struct Attachment: Hashable, Sendable {
  /// Its path below the site's folder.
  var path: String
  /// Its route below the site's root, with its ending.
  var route: String
  /// The stamp that stands for its bytes.
  var stamp: FileStamp
}
