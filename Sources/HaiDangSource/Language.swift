/// A language that the program speaks: its messages, and the words that it adds to a page.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case vietnamese = "vi"
  case english = "en"
}

/// The same words in every language the program speaks.
public struct Words: Hashable, Sendable {
  /// The words in Vietnamese.
  public var vietnamese: String
  /// The words in English.
  public var english: String

  /// Makes words from both languages; what is the same in both is given once.
  public init(vi vietnamese: String, en english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }

  /// The words in `language`.
  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }

  /// These words followed by others.
  public static func + (first: Words, second: Words) -> Words {
    Words(vi: first.vietnamese + second.vietnamese, en: first.english + second.english)
  }

  /// No words at all.
  public static let none = Words(vi: "", en: "")
}
