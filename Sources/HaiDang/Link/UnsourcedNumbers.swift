import HaiDangSource

/// The numbers with a unit in each entry's text that no observation has, by entry.
///
/// A number counts as known when an observation of any indicator has its value in its unit.
func unsourcedNumbers(of site: Site) -> [Int: [Prose.Number]] {
  [:]
}
