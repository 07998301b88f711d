import Glibc
import HaiDang

/// What `--timings` prints: each step with its milliseconds, then what was counted.
struct TimingTable {
  /// The table, a line for each row.
  let text: String

  /// Lays out the table of a build.
  init(_ result: BuildResult) {
    let times = result.timings.map { ($0.phase, TimingTable.tenths($0.milliseconds) + " ms") }
    let counts = result.counters.map { ($0.name, String($0.count)) }
    let rows = times + counts
    let name = rows.map(\.0.count).max() ?? 0
    let value = rows.map(\.1.count).max() ?? 0
    text = rows.map { row in
      let gap = String(repeating: " ", count: name - row.0.count + 2 + value - row.1.count)
      return row.0 + gap + row.1 + "\n"
    }.joined()
  }

  private static func tenths(_ milliseconds: Double) -> String {
    let tenths = Int((milliseconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
