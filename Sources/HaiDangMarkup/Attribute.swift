/// An attribute of an element: a literal name and a value that is escaped when written.
public struct Attribute: Hashable, Sendable {
  enum Value: Hashable, Sendable {
    case none
    case text(String)
    case number(Double)
  }

  let name: StaticString
  let value: Value

  /// An attribute with text, `href="…"`.
  public init(_ name: StaticString, _ text: String) {
    self.name = name
    self.value = .text(text)
  }

  /// An attribute with a coordinate, `x="12.5"`.
  public init(_ name: StaticString, _ number: Double) {
    self.name = name
    self.value = .number(number)
  }

  /// An attribute without a value, `hidden`; `nil` when it does not hold.
  public init?(_ name: StaticString, if condition: Bool) {
    guard condition else { return nil }
    self.name = name
    self.value = .none
  }

  /// An attribute that is left out when there is no text for it.
  public init?(_ name: StaticString, optional text: String?) {
    guard let text else { return nil }
    self.init(name, text)
  }

  /// Two attributes are equal when their names and values are.
  public static func == (first: Attribute, second: Attribute) -> Bool {
    first.name.description == second.name.description && first.value == second.value
  }

  /// Hashes the name and the value.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name.description)
    hasher.combine(value)
  }
}
