/// A colour, `#rrggbb`.
public struct ChartColor: Hashable, Sendable {
  /// Red, green and blue in one number.
  public let rgb: UInt32

  /// A colour from `0xRRGGBB`.
  public init(_ rgb: UInt32) {
    self.rgb = rgb & 0xFFFFFF
  }

  /// The colour as CSS and SVG write it.
  public var hex: String {
    let digits = String(rgb, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
}

/// The colours of a chart in one mode, light or dark.
public struct ChartPalette: Hashable, Sendable {
  /// The page behind the chart.
  public var page: ChartColor
  /// Text and plan ticks.
  public var ink: ChartColor
  /// Text that is less important: axes, notes.
  public var muted: ChartColor
  /// Grid lines; decoration, exempt from the 3:1 of marks.
  public var grid: ChartColor
  /// The zero line and the outline of a missing figure.
  public var zero: ChartColor
  /// The band of a plan given as a range.
  public var band: ChartColor
  /// Grey marks: "Khác", what is not highlighted.
  public var rest: ChartColor
  /// The hues of series one to four.
  public var series: [ChartColor]
  /// The same hues for text, at 4.5:1 on the page; `rest` first.
  public var text: [ChartColor]

  /// For a white page and for paper; the hues are the UK Analysis Function's.
  public static let light = ChartPalette(
    page: ChartColor(0xFFFFFF), ink: ChartColor(0x1B1B1B), muted: ChartColor(0x595959),
    grid: ChartColor(0xE3E3E3), zero: ChartColor(0x767676), band: ChartColor(0xCBD5E4),
    rest: ChartColor(0x8A8A8A),
    series: [
      ChartColor(0x12436D), ChartColor(0x28A197), ChartColor(0x801650), ChartColor(0xF46A25),
    ],
    text: [
      ChartColor(0x595959), ChartColor(0x12436D), ChartColor(0x1A7A72), ChartColor(0x801650),
      ChartColor(0xB3440C),
    ])

  /// For a page of `#171b20`: light and dark hues in turn, so that neighbours stay 3:1 apart.
  public static let dark = ChartPalette(
    page: ChartColor(0x171B20), ink: ChartColor(0xF2F2F2), muted: ChartColor(0xB8B8B8),
    grid: ChartColor(0x3A3A3A), zero: ChartColor(0x8A8A8A), band: ChartColor(0x3B4A60),
    rest: ChartColor(0x8A8A8A),
    series: [
      ChartColor(0xA9D2F7), ChartColor(0x1D7A72), ChartColor(0xF9C6E2), ChartColor(0xB54B19),
    ],
    text: [
      ChartColor(0xB8B8B8), ChartColor(0xA9D2F7), ChartColor(0x3FB5AA), ChartColor(0xF9C6E2),
      ChartColor(0xF08C55),
    ])

  /// The colour that a token stands for.
  func color(_ token: ColorToken) -> ChartColor {
    switch token {
    case .page: page
    case .ink: ink
    case .muted: muted
    case .grid: grid
    case .zero: zero
    case .band: band
    case .mark(let paint): paint == .rest ? rest : series[paint.index - 1]
    case .text(let paint): text[paint.index]
    case .on(let paint): color(.mark(paint)).readableText
    }
  }
}
