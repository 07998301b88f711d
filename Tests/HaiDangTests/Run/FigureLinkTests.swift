import HaiDangSource
import Testing

@testable import HaiDang

/// Figures and charts that cannot be what their author meant.
@Suite struct FigureLinkTests {
  @Test func aFigureOfTwoScopesIsNotGuessed() throws {
    #expect(try codes("[](kpi:fdi/2024)") == [.ambiguousFigure])
    #expect(try codes("[](kpi:fdi/2024@b)") == [])
  }

  @Test func aChartWithoutAFigureIsSaid() throws {
    let chart = "```chart\ntype: columns\nindicator: fdi\nscope: a\nperiods: "
    #expect(try codes(chart + "2019..2020\n```") == [.emptyChart])
    #expect(try codes(chart + "2024..2025\n```") == [])
  }

  /// The codes of what is said of an article with this body.
  private func codes(_ body: String) throws -> [DiagnosticCode] {
    let site = try TestSite([
      "content/articles/x.md": "---\ntitle: X\ndate: 2024-01-01\n---\n" + body + "\n",
      "content/kpi/indicators.yml": "fdi:\n  title: FDI\n  unit: triệu USD\n",
      "content/kpi/scopes.yml": "a:\n  title: A\nb:\n  title: B\n",
      "content/kpi/fdi.csv": """
      indicator,period,scope,printed,source
      fdi,2024,a,1 triệu USD,x
      fdi,2024,b,2 triệu USD,x

      """,
    ])
    return try site.build().diagnostics.kept.map(\.code)
  }
}
