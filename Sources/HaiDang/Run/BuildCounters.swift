/// How much a build did; the numbers repeat exactly, so tests catch a lost cache without a clock.
public struct BuildCounters: Hashable, Sendable {
  /// Files of the content whose bytes were read to be parsed.
  public var read = 0
  /// Markdown files that were parsed.
  public var parsed = 0
  /// Files of the site whose digest was compared.
  public var compared = 0
  /// Those of them whose digest was found anew.
  public var planned = 0
  /// Files of the site that were made.
  public var made = 0

  /// Nothing done yet.
  public init() {}

  /// The counters by name.
  public var all: [(name: String, count: Int)] {
    [
      ("read", read), ("parsed", parsed), ("compared", compared), ("planned", planned),
      ("made", made),
    ]
  }
}
