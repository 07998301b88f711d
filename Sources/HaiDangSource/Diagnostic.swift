/// One thing the editor should know about the content.
///
/// Trouble with the content is a value, never a thrown error: the build goes on, so that one run
/// reports everything. Only trouble with the machine (no disk space, no such folder) is thrown.
public struct Diagnostic: Hashable, Sendable {
  /// How grave it is.
  public enum Severity: String, CaseIterable, Hashable, Sendable {
    /// Worth a look, and nothing is wrong: `check` alone says it.
    case note
    /// The site would be poorer than its editor thinks.
    case warning
    /// The site would be wrong or incomplete: nothing is written.
    case error
  }

  /// What kind of thing it is; documented in `docs/diagnostics.md`.
  public var code: DiagnosticCode
  /// How grave it is.
  public var severity: Severity
  /// Where it is; `nil` only where the subject is the site as a whole.
  public var place: SourcePlace?
  /// What it is: lower-case, one phrase, no full stop, the author's words in quotes.
  public var message: Words

  /// Makes a diagnostic.
  public init(
    _ code: DiagnosticCode, _ severity: Severity, at place: SourcePlace?, vi: String, en: String
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.message = Words(vi: vi, en: en)
  }

  /// This diagnostic with an offer of the near miss, if there is one.
  public func suggesting(_ nearest: String?) -> Diagnostic {
    guard let nearest else { return self }
    var copy = self
    copy.message =
      message + Words(vi: "; có phải '\(nearest)' không?", en: "; did you mean '\(nearest)'?")
    return copy
  }
}

extension Diagnostic: Comparable {
  /// By place, the site as a whole first; then by code and words, so that the order is total.
  public static func < (first: Diagnostic, second: Diagnostic) -> Bool {
    switch (first.place, second.place) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (let first?, let second?) where first != second:
      if first < second { return true }
      if second < first { return false }
    default: break
    }
    if first.code != second.code { return first.code.rawValue < second.code.rawValue }
    return first.message.english < second.message.english
  }
}
