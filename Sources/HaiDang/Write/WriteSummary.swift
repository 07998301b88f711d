/// What a run did to the output folder.
public struct WriteSummary: Hashable, Sendable {
  /// How many files were written, new or changed.
  public var written = 0
  /// How many files stood already with the same bytes, untouched.
  public var unchanged = 0
  /// How many files of an earlier run were removed.
  public var removed = 0
  /// Files of an earlier run that nobody needs, but that someone else has changed: left alone.
  public var left: [String] = []

  /// Nothing done.
  public init() {}
}
