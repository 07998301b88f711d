/// One mark of a chart, with all that its modifiers set.
public struct ChartMark: Sendable {
  enum Shape: Hashable {
    case bar, line, area, point, rule, rectangle, sector
  }

  enum Style: Hashable {
    case automatic
    case series(String)
    case paint(Paint)
    case planTick, planBand, ghost, rule
  }

  struct Annotation: Hashable {
    var text: String
    var position: AnnotationPosition
    var isEssential: Bool
    var weight: FontWeight
  }

  let shape: Shape
  var x: PlottableValue?
  var xEnd: PlottableValue?
  var y: PlottableValue?
  var yEnd: PlottableValue?
  var width = MarkDimension.automatic
  var height = MarkDimension.automatic
  var stacking = MarkStackingMethod.standard
  var style = Style.automatic
  var lineKey: String?
  var position: String?
  var annotation: Annotation?
  var isEstimate = false
  /// Whether the bar is longer than shown.
  var isCut = false
  var link: String?
  var name: MarkName?

  init(
    _ shape: Shape, x: PlottableValue? = nil, xEnd: PlottableValue? = nil,
    y: PlottableValue? = nil, yEnd: PlottableValue? = nil
  ) {
    self.shape = shape
    self.x = x
    self.xEnd = xEnd
    self.y = y
    self.yEnd = yEnd
  }
}

/// The size of a mark across its slot.
public enum MarkDimension: Hashable, Sendable {
  /// What suits the mark.
  case automatic
  /// A part of the slot, from 0 to 1.
  case ratio(Double)
  /// Pixels.
  case fixed(Double)
}

/// How marks of different series at one place are put together.
public enum MarkStackingMethod: Hashable, Sendable {
  /// One on another, from zero.
  case standard
  /// One on another, as shares of the whole.
  case normalized
  /// One on another, round the middle.
  case center
  /// One over another, each from zero.
  case unstacked
}

/// Where an annotation stands beside its mark.
public enum AnnotationPosition: Hashable, Sendable {
  /// Wherever it is read best and touches nothing.
  case automatic
  /// Above.
  case top
  /// Below.
  case bottom
  /// Before.
  case leading
  /// After.
  case trailing
  /// On the mark.
  case overlay
}
