/// A value on one axis.
public enum PlotValue: Hashable, Sendable {
  /// A quantity; one that is not finite is a gap.
  case number(Double)
  /// A name, which gets a slot of its own.
  case category(String)
  /// A place in time.
  case time(ChartPeriod)
}

/// What can stand on an axis.
public protocol Plottable {
  /// The value as the axis takes it.
  var plotValue: PlotValue { get }
}

extension Double: Plottable {
  /// A quantity.
  public var plotValue: PlotValue { .number(self) }
}

extension Int: Plottable {
  /// A quantity; a slot of its own on the axis that bars stand on.
  public var plotValue: PlotValue { .number(Double(self)) }
}

extension String: Plottable {
  /// A category.
  public var plotValue: PlotValue { .category(self) }
}

extension ChartDate: Plottable {
  /// A day.
  public var plotValue: PlotValue {
    .time(ChartPeriod(from: self, through: self))
  }
}

extension ChartPeriod: Plottable {
  /// The period; on a time axis it stands at its middle.
  public var plotValue: PlotValue { .time(self) }
}

/// A value with the name of what it measures.
public struct PlottableValue: Hashable, Sendable {
  let label: String
  let value: PlotValue

  /// A labelled value, `.value("Năm", 2025)`.
  public static func value(_ label: String, _ value: some Plottable) -> PlottableValue {
    PlottableValue(label: label, value: value.plotValue)
  }
}
