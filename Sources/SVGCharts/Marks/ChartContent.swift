/// What a chart is made of: one mark, or several.
public protocol ChartContent: Sendable {
  /// The marks, in the order they are drawn.
  var marks: [ChartMark] { get }
}

/// Several marks as one content.
public struct MarkGroup: ChartContent {
  /// The marks, in the order they are drawn.
  public let marks: [ChartMark]
}

/// Collects the marks of a chart's closure.
@resultBuilder
public enum ChartBuilder {
  /// One content.
  public static func buildExpression(_ content: some ChartContent) -> MarkGroup {
    MarkGroup(marks: content.marks)
  }

  /// Contents one after another.
  public static func buildBlock(_ groups: MarkGroup...) -> MarkGroup {
    groups.count == 1 ? groups[0] : MarkGroup(marks: groups.flatMap(\.marks))
  }

  /// `if` without `else`.
  public static func buildOptional(_ group: MarkGroup?) -> MarkGroup {
    group ?? MarkGroup(marks: [])
  }

  /// The first branch of `if … else`.
  public static func buildEither(first group: MarkGroup) -> MarkGroup { group }

  /// The second branch of `if … else`.
  public static func buildEither(second group: MarkGroup) -> MarkGroup { group }

  /// `for … in`.
  public static func buildArray(_ groups: [MarkGroup]) -> MarkGroup {
    MarkGroup(marks: groups.flatMap(\.marks))
  }
}
