public import HaiDangSource

/// The hedge a source puts before a number.
public enum Qualifier: String, CaseIterable, Hashable, Sendable {
  /// No hedge.
  case exact = ""
  /// Khoảng: somewhere near.
  case about
  /// Hơn, trên: a little more.
  case over
  /// Gần: a little less.
  case nearly
  /// Ít nhất: this or more.
  case least
  /// Không quá: this or less.
  case most

  /// The words before a number.
  public var words: Words {
    switch self {
    case .exact: .none
    case .about: Words(vi: "khoảng", en: "about")
    case .over: Words(vi: "hơn", en: "more than")
    case .nearly: Words(vi: "gần", en: "nearly")
    case .least: Words(vi: "ít nhất", en: "at least")
    case .most: Words(vi: "không quá", en: "at most")
    }
  }

  /// The hedge of something that grows as this shrinks: a quotient's, from its divisor's.
  var turned: Qualifier {
    switch self {
    case .exact, .about: self
    case .over: .nearly
    case .nearly: .over
    case .least: .most
    case .most: .least
    }
  }

  /// The weakest hedge that is true of what both go into.
  func joined(with other: Qualifier) -> Qualifier {
    switch (self, other) {
    case (.exact, _): other
    case (_, .exact): self
    case (.over, .over), (.nearly, .nearly), (.least, .least), (.most, .most): self
    case (.over, .least), (.least, .over): .least
    case (.nearly, .most), (.most, .nearly): .most
    default: .about
    }
  }
}
