public import HaiDangSource

/// What a build did, and what it had to say of the content.
public struct BuildResult: Sendable {
  /// What is wrong with the content.
  public var diagnostics = Diagnostics()
  /// The language of messages.
  public var language = Language.vietnamese
  /// How many files were written.
  public var written = 0
  /// How many files stand as they were.
  public var unchanged = 0
  /// How many files of an earlier build were removed.
  public var removed = 0
  /// How many pages the site has.
  public var pages = 0
  /// How many entries are not built: drafts, and articles of a later day.
  public var leftOut = 0
  /// The path of the home page.
  public var index = ""
  /// How long each phase took.
  public var timings: [(phase: String, milliseconds: Double)] = []
  /// How much was read, parsed and rendered.
  public var counters = BuildCounters()
  /// What the build worked on, let go of with the result.
  public var remains: BuildRemains?
  /// The diagnostics with lines and columns found.
  var located: [Diagnostics.Located] = []

  /// Whether the content has an error: nothing was written.
  public var hasErrors: Bool { diagnostics.hasErrors }

  /// Whether there is anything to say of the content that is no error.
  public var hasWarnings: Bool { diagnostics.kept.contains { $0.severity == .warning } }

  /// The diagnostics, ready for standard error.
  public func report(_ format: ReportFormat) -> String {
    switch format {
    case .text: diagnostics.report(of: located, in: language)
    case .json: diagnostics.json(of: located)
    }
  }
}

/// What a build worked on.
///
/// Taking a large site apart, piece by piece, is a tenth of a small rebuild. A process that ends need
/// not wait for it: it holds on to this.
public final class BuildRemains: Sendable {
  private let values: [any Sendable]

  init(_ values: [any Sendable]) {
    self.values = values
  }
}

/// How diagnostics are printed.
public enum ReportFormat: String, CaseIterable, Sendable {
  case text
  case json
}

/// How far a build is.
public struct Progress: Sendable {
  /// What it does.
  public var phase: Words
  /// How many files are done.
  public var done: Int
  /// Of how many.
  public var total: Int
}
