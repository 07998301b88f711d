/// The figures as files: of each indicator, and of all.
func dataFiles(of context: RenderContext) -> [SiteFile] {
  []
}
