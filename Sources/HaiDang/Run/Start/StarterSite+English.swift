extension StarterSite {
  /// The starter in English.
  static let english = [
    File(
      path: "content/site.yml",
      text: """
        title: My report
        language: en
        numbers: canonical

        """),
    File(
      path: "content/articles/2025-01-06-the-year-2024.md",
      text: """
        ---
        title: More investment in 2024 than planned
        date: 2025-01-06
        summary: A sample. Its names, figures and source are invented.
        source:
          publisher: The invented gazette
          date: 2025-01-06
        ---

        This is a sample. Change it, or delete it and write your own: `haidang new articles "Its title"`.

        ## Results

        In 2024 the parks drew [250 million USD](kpi:fdi/2024) of foreign investment; the plan was [](kpi:fdi/2024/plan).
        Most of it went into Lantern Park, a name that links itself to the park's page.

        ```chart
        type: columns
        indicator: fdi
        title: Foreign investment grew for three years
        subtitle: Actual and plan, million USD
        ```

        """),
    File(
      path: "content/parks/lantern.md",
      text: """
        ---
        title: Lantern Park
        summary: An invented park.
        aliases: [Lantern Industrial Park]
        ---

        The page of a park. Articles that name it are listed below.

        """),
    File(
      path: "content/kpi/indicators.yml",
      text: """
        fdi:
          title: Foreign direct investment
          unit: triệu USD
          type: flow
          better: up
          decimals: 0

        """),
    File(
      path: "content/kpi/scopes.yml",
      text: """
        parks-together:
          title: The parks together
          kind: group
          default: true

        """),
    File(
      path: "content/kpi/fdi.csv",
      text: """
        indicator,period,scope,kind,printed,source
        fdi,2022,parks-together,actual,150 million USD,2025-01-06-the-year-2024
        fdi,2023,parks-together,actual,nearly 200 million USD,2025-01-06-the-year-2024
        fdi,2024,parks-together,actual,250 million USD,2025-01-06-the-year-2024
        fdi,2024,parks-together,plan,220 million USD,2025-01-06-the-year-2024

        """),
  ]
}
