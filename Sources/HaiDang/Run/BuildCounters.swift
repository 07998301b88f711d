/// How much a build did; the numbers repeat exactly, so tests catch a lost cache without a clock.
public struct BuildCounters: Hashable, Sendable {
  /// Files of the content whose bytes were read to be parsed.
  public var read = 0
  /// Markdown files that were parsed.
  public var parsed = 0
  /// Pages whose view was made.
  public var viewed = 0
  /// Pages that were rendered.
  public var rendered = 0

  /// Nothing done yet.
  public init() {}
}
