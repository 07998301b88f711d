import HaiDangSource

extension RenderContext {
  /// The files of an indicator or of all: `path` is theirs without an ending.
  func downloads(_ path: String, from page: Route) -> [View] {
    let files = [
      (".csv", "CSV", Words(vi: "số kiểu quốc tế", en: "canonical numbers")),
      (".vi.csv", "CSV", Words(vi: "cho bảng tính tiếng Việt", en: "for Vietnamese spreadsheets")),
      (".json", "JSON", Words(vi: "cho chương trình", en: "for programs")),
    ]
    return files.map { download(path + $0, $1, $2, from: page) }
  }

  /// The files of all figures, and the description of every table.
  func downloadsOfAll(from page: Route) -> [View] {
    guard !ledger.observations.isEmpty else { return [] }
    let words = Words(vi: "mô tả các bảng", en: "what the tables hold")
    return downloads("data/all", from: page)
      + [download("data/datapackage.json", "Frictionless", words, from: page)]
  }

  private func download(_ path: String, _ format: String, _ label: Words, from page: Route) -> View
  {
    var view = link(page.rootPrefix + path, label(language))
    view.text("format", format)
    return view
  }
}
