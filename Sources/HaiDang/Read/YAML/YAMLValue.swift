/// A YAML value with its place: scalars are text, and whoever asks decides what type they are.
///
/// `title: 2024`, `country: NO` and `time: 1:30` are all text here; nothing is guessed.
struct YAMLValue: Hashable, Sendable {
  /// What stands there.
  enum Content: Hashable, Sendable {
    case empty
    case scalar(String)
    case sequence([YAMLValue])
    case mapping([YAMLPair])
  }

  /// What stands there.
  var content: Content
  /// The offset of its first byte in the file.
  var offset: Int

  /// The text of a scalar.
  var scalar: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// The pairs of a mapping, in the order they stand.
  var mapping: [YAMLPair]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }

  /// The elements of a sequence.
  var sequence: [YAMLValue]? {
    if case .sequence(let elements) = content { elements } else { nil }
  }

  /// Whether nothing stands there (`key:` alone, `~`, `null`).
  var isEmpty: Bool { content == .empty }
}

/// A key of a mapping with its value.
struct YAMLPair: Hashable, Sendable {
  /// The key as text.
  var key: String
  /// The offset of the key in the file.
  var offset: Int
  /// What the key has.
  var value: YAMLValue
}
