/// What colours a mark: one of four hues, or the grey of what is not the point.
public enum Paint: Hashable, Sendable {
  /// Grey: "Khác", and lines beside a highlighted one.
  case rest
  /// The first hue.
  case first
  /// The second hue.
  case second
  /// The third hue.
  case third
  /// The fourth hue.
  case fourth

  /// 0 for the grey, then 1 to 4.
  var index: Int {
    switch self {
    case .rest: 0
    case .first: 1
    case .second: 2
    case .third: 3
    case .fourth: 4
    }
  }

  /// The paint of the series at a place; grey beyond the fourth.
  static func series(_ place: Int) -> Paint {
    let hues: [Paint] = [.first, .second, .third, .fourth]
    return place < hues.count ? hues[place] : .rest
  }

  static let all: [Paint] = [.rest, .first, .second, .third, .fourth]
}

/// A colour by its purpose; what it is depends on the mode.
enum ColorToken: Hashable {
  case page, ink, muted, grid, zero, band
  case mark(Paint)
  case text(Paint)
  case on(Paint)

  /// The custom property that holds it.
  var property: String {
    switch self {
    case .page: "--ch-page"
    case .ink: "--ch-ink"
    case .muted: "--ch-muted"
    case .grid: "--ch-grid"
    case .zero: "--ch-zero"
    case .band: "--ch-band"
    case .mark(let paint): "--ch-\(paint.index)"
    case .text(let paint): "--ch-text-\(paint.index)"
    case .on(let paint): "--ch-on-\(paint.index)"
    }
  }

  static let all: [ColorToken] =
    [.page, .ink, .muted, .grid, .zero, .band]
    + Paint.all.flatMap { [.mark($0), .text($0), .on($0)] }
}
