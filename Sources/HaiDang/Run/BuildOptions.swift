public import HaiDangSource

/// What a build is told.
public struct BuildOptions: Sendable {
  /// The folder that holds `content/`, `themes/` and `public/`.
  public var site = "."
  /// Where the site is written; `public/` of the site when not given.
  public var output: String?
  /// A theme's folder elsewhere.
  public var theme: String?
  /// Whether drafts are built.
  public var includesDrafts = false
  /// Whether what is otherwise only listed is said too: numbers in articles that no figure states.
  public var isStrict = false
  /// Whether everything is built again in memory and compared byte by byte.
  public var verifies = false
  /// Whether the site is written; `haidang check` goes the same way and stops before.
  public var writes = true
  /// How many threads work; nothing that is written depends on it.
  public var jobs = Processors.count
  /// The language of messages; the site's when not given.
  public var language: Language?
  /// The day it is, as articles of a later one are left out; nothing reads the clock instead.
  public var now: String?

  /// The options of a build that is told nothing.
  public init() {}
}
