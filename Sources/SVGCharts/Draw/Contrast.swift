import Glibc

extension ChartColor {
  /// The contrast of two colours after WCAG 2, from 1 to 21.
  public func contrast(with other: ChartColor) -> Double {
    let first = luminance
    let second = other.luminance
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// Black or white, whichever is easier to read on this colour; one of them always reaches 4.5.
  public var readableText: ChartColor {
    let black = ChartColor(0x000000)
    let white = ChartColor(0xFFFFFF)
    return contrast(with: white) >= contrast(with: black) ? white : black
  }

  /// Relative luminance after WCAG 2.
  private var luminance: Double {
    let channels = [rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255].map { channel -> Double in
      let value = Double(channel) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
