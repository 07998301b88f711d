/// Why a chart cannot be drawn.
public enum ChartError: Error, Hashable, Sendable {
  /// There is nothing to draw.
  case noData
  /// Values there are, but none is a finite number below 10¹⁵.
  case noFiniteValue
  /// The axis of bars or areas was asked to start elsewhere than at zero.
  case nonZeroBase(Double)
  /// Bars or areas were asked for on a logarithmic axis.
  case logarithmicBars
  /// A logarithmic axis was given a value that is not above zero.
  case notAboveZero(Double)
  /// One axis was given categories and numbers, or numbers and dates.
  case mixedAxis
  /// A share of a whole is below zero, or the whole is zero.
  case notAShare
  /// There are more marks than the chart can show apart.
  case tooMany(count: Int, limit: Int)
  /// The width leaves no room for the marks.
  case tooNarrow(width: Double)
}

extension ChartError {
  /// What is wrong, in Vietnamese.
  public var vietnamese: String {
    switch self {
    case .noData: "không có số liệu để vẽ"
    case .noFiniteValue: "không có giá trị nào là số hữu hạn dưới 10¹⁵"
    case .nonZeroBase(let base): "trục của cột phải bắt đầu từ 0, không phải '\(base)'"
    case .logarithmicBars: "cột và vùng không vẽ trên trục logarit"
    case .notAboveZero(let value): "giá trị '\(value)' không lớn hơn 0, trục logarit không vẽ được"
    case .mixedAxis: "một trục không thể vừa là tên vừa là số hoặc ngày"
    case .notAShare: "tỷ trọng cần các phần không âm và tổng lớn hơn 0"
    case .tooMany(let count, let limit):
      "\(count) phần tử, nhiều hơn \(limit) mà biểu đồ thể hiện được"
    case .tooNarrow(let width): "bề rộng '\(width)' không đủ chỗ"
    }
  }

  /// What is wrong, in English.
  public var english: String {
    switch self {
    case .noData: "there is nothing to draw"
    case .noFiniteValue: "no value is a finite number below 10¹⁵"
    case .nonZeroBase(let base): "the axis of bars starts at 0, not at '\(base)'"
    case .logarithmicBars: "bars and areas are not drawn on a logarithmic axis"
    case .notAboveZero(let value): "value '\(value)' is not above 0, as a logarithmic axis needs"
    case .mixedAxis: "one axis cannot hold both names and numbers or dates"
    case .notAShare: "shares need parts that are not negative and a whole above 0"
    case .tooMany(let count, let limit): "\(count) marks, more than the \(limit) the chart can show"
    case .tooNarrow(let width): "a width of '\(width)' leaves no room"
    }
  }
}
