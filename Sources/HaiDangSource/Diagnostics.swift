/// What one step of the build had to say, bounded: a file with a million faults stays small.
public struct Diagnostics: Hashable, Sendable {
  /// How many of one code are kept for one file; the rest is only counted.
  public static let limit = 100

  /// A code in a file: what is counted together.
  public struct Kind: Hashable, Sendable {
    /// The path of the file, or nothing for the site as a whole.
    public var path: String?
    /// The code.
    public var code: DiagnosticCode
  }

  /// The diagnostics kept, in the order they came.
  public private(set) var kept: [Diagnostic] = []
  /// How many came of each kind, kept or not.
  public private(set) var counts: [Kind: Int] = [:]
  /// Whether any of them is an error.
  public private(set) var hasErrors = false

  /// Nothing said yet.
  public init() {}

  /// Whether nothing was said.
  public var isEmpty: Bool { kept.isEmpty }

  /// Adds a diagnostic; past the limit of its kind it is only counted.
  public mutating func add(_ diagnostic: Diagnostic) {
    add(diagnostic.code, diagnostic.severity, in: diagnostic.place?.path) { diagnostic }
  }

  /// Adds what `make` says of a file; past the limit of its kind it is only counted, not made.
  public mutating func add(
    _ code: DiagnosticCode, _ severity: Diagnostic.Severity, in path: String?,
    make: () -> Diagnostic
  ) {
    if severity == .error { hasErrors = true }
    let count = Self.counted(&counts[Kind(path: path, code: code), default: 0])
    if count <= Diagnostics.limit { kept.append(make()) }
  }

  private static func counted(_ count: inout Int) -> Int {
    count += 1
    return count
  }

  /// Counts a diagnostic that came `times` more, without keeping it.
  public mutating func add(_ diagnostic: Diagnostic, times: Int) {
    counts[Kind(path: diagnostic.place?.path, code: diagnostic.code), default: 0] += times
  }

  /// For each kind that came more often than it is kept: its last one kept, and how many more came.
  public var uncounted: [(diagnostic: Diagnostic, times: Int)] {
    var last: [Kind: (diagnostic: Diagnostic, kept: Int)] = [:]
    for diagnostic in kept {
      let kind = Kind(path: diagnostic.place?.path, code: diagnostic.code)
      last[kind] = (diagnostic, (last[kind]?.kept ?? 0) + 1)
    }
    return last.compactMap { kind, value in
      let more = counts[kind, default: 0] - value.kept
      return more > 0 ? (value.diagnostic, more) : nil
    }.sorted { $0.diagnostic < $1.diagnostic }
  }

  /// Adds what another step said, in its order.
  public mutating func add(_ other: Diagnostics) {
    var added: [Kind: Int] = [:]
    for diagnostic in other.kept {
      added[Kind(path: diagnostic.place?.path, code: diagnostic.code), default: 0] += 1
      add(diagnostic)
    }
    for (kind, count) in other.counts {
      counts[kind, default: 0] += count - added[kind, default: 0]
    }
    if other.hasErrors { hasErrors = true }
  }
}
