public import HaiDangSource

/// What a figure speaks of: an entity, or a name from `scopes.yml`.
public struct FigureScope: Hashable, Sendable {
  /// Its id: `parks/vsip` for an entity, `city` for a name.
  public var id: String
  /// Its name.
  public var title: String
  /// What kind of thing it is, in the site's words.
  public var kind: String
  /// Whether a link that names no scope means this one.
  public var isDefault: Bool
  /// Whether it is an entity, with a page of its own.
  public var isEntity: Bool
  /// The ids of the scopes that together make it up: their values must add up to its own.
  public var parts: [String]
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes a scope.
  public init(
    id: String, title: String, kind: String = "", isDefault: Bool = false, isEntity: Bool = false,
    parts: [String] = [], place: SourcePlace? = nil
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.isDefault = isDefault
    self.isEntity = isEntity
    self.parts = parts
    self.place = place
  }
}
