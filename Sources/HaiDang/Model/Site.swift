/// The content as written: what the disk gave, typed, nothing yet resolved.
struct Site: Sendable {
  /// What `site.yml` says.
  var configuration: SiteConfiguration
  /// All entries, in the order of their collections and then of their ids.
  var entries: [Entry]
  /// The words for the home page (`content/index.md`) under "", for a collection's list under its id.
  var introductions: [String: Entry]
  /// The names that are looked for in running text.
  var names: NameTable
  /// Indicators, scopes, sources and observations.
  var ledger: Ledger
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
