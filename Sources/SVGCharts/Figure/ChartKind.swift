/// The kinds of chart in the catalogue, by the names that chart blocks use.
public enum ChartKind: String, CaseIterable, Hashable, Sendable {
  case columns, bars, line, cumulative, gap, bullet, stacked, share, multiples, dumbbell, slope
  case sources, timeline, heat, sparkline
}
