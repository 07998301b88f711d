/// The stylesheet of charts in a page: colours as custom properties, light, dark and print.
///
/// Classes are letters under `.ch`: `f l h j a d r t o` + 0…4 are fill, line, hatching, dashes, area, dot, ring,
/// text and text-on-a-mark of a hue (0 is grey); `g z q p b u e i m w v` are grid, zero line, ghost slot, plan tick,
/// plan band, rule, leader, ink, muted text, halo and page.
public enum ChartStylesheet {
  /// The stylesheet with the palettes that charts are tested with.
  public static let css = css(light: .light, dark: .dark)

  /// The stylesheet with palettes of a theme.
  public static func css(light: ChartPalette, dark: ChartPalette) -> String {
    let lightRules = ColorToken.all.map { "\($0.property):\(light.color($0).hex)" }
      .joined(separator: ";")
    let darkRules = ColorToken.all.map { "\($0.property):\(dark.color($0).hex)" }
      .joined(separator: ";")
    return """
      :root{\(lightRules)}
      @media screen and (prefers-color-scheme:dark){:root{\(darkRules)}}
      :root[data-theme=light]{\(lightRules)}
      @media screen{:root[data-theme=dark]{\(darkRules)}}
      .ch-frame{container-type:inline-size;overflow-x:auto}
      .ch-wide{display:none}
      @container (min-width:640px){.ch-wide{display:block}.ch-narrow{display:none}}
      .ch{display:block;fill:var(--ch-ink);font-variant-numeric:tabular-nums}
      .ch a{cursor:pointer}
      .ch a:hover text,.ch a:focus-visible text{text-decoration:underline}
      .ch a:focus-visible{outline:2px solid var(--ch-ink);outline-offset:2px}
      \(looks)
      """ + "\n"
  }

  /// One rule a look.
  private static var looks: String {
    Look.all.map { look in
      let declarations = look.properties.map { property in
        switch property.value {
        case .color(let token): "\(property.name):var(\(token.property))"
        case .literal(let text): "\(property.name):\(text)"
        }
      }
      return ".ch .\(look.className){\(declarations.joined(separator: ";"))}"
    }
    .joined(separator: "\n")
  }
}
