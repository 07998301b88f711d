import HaiDangSource

/// Follows the partials of a theme before anything is filled: none may contain itself, and what is
/// filled for a page has an end.
///
/// Partials multiply: thirty that each show the next one twice are a billion.
struct PartialCheck {
  /// How long the templates of one page may be with all that they contain, in bytes.
  static let longest = 2 * 1024 * 1024

  private let templates: [String: (path: String, scan: TemplateScan)]
  /// What is known of a template with all that it contains.
  private struct Size {
    var length: Int
    var depth: Int
  }
  private var sizes: [String: Size] = [:]
  /// The templates on the way to the current one.
  private var around: [String] = []

  /// The partials that lead back to a template around them.
  private(set) var circles: Set<SourcePlace> = []
  /// Whether no template is too long or too deep.
  private(set) var isBounded = true
  /// What is wrong.
  private(set) var found: [Diagnostic] = []

  /// Checks what is filled for itself: `roots`.
  init(_ templates: [String: (path: String, scan: TemplateScan)], roots: [String]) {
    self.templates = templates
    for root in roots { _ = size(of: root, depth: 0) }
  }

  /// The size of a template that is filled `depth` sections and partials deep.
  private mutating func size(of name: String, depth: Int) -> Size {
    if let known = sizes[name] { return known }
    guard let template = templates[name] else { return Size(length: 0, depth: 0) }
    around.append(name)
    defer { around.removeLast() }
    var size = Size(length: template.scan.length, depth: 0)
    for tag in template.scan.tags {
      size.depth = max(size.depth, tag.inside.count)
      guard tag.kind == .partial else { continue }
      let place = SourcePlace(path: template.path, offset: tag.offset)
      guard !around.contains(tag.name) else {
        circles.insert(place)
        found.append(.partialCycle(tag.name, place))
        continue
      }
      let below = tag.inside.count + 1
      let isReached = depth + below <= TemplateScan.deepest
      let part = isReached ? self.size(of: tag.name, depth: depth + below) : nil
      guard isBounded else { break }
      guard let part, depth + below + part.depth <= TemplateScan.deepest else {
        refuse(.templatesTooDeep(place))
        break
      }
      size.depth = max(size.depth, below + part.depth)
      size.length += part.length
      if size.length > Self.longest { refuse(.templatesTooLong(tag.name, place)) }
    }
    sizes[name] = size
    return size
  }

  /// What stands around it is as wrong, and is not said.
  private mutating func refuse(_ diagnostic: Diagnostic) {
    if isBounded { found.append(diagnostic) }
    isBounded = false
  }
}

extension Diagnostic {
  fileprivate static func partialCycle(_ name: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .partialCycle, .error, at: place,
      vi: "mẫu '\(name)' chứa chính nó", en: "template '\(name)' contains itself")
  }

  /// Past the limit of nesting, in a template or with the partials in it.
  static func templatesTooDeep(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .tooDeep, .error, at: place,
      vi: "các phần và mẫu lồng nhau quá \(TemplateScan.deepest) tầng",
      en: "sections and templates are nested more than \(TemplateScan.deepest) levels deep")
  }

  fileprivate static func templatesTooLong(_ name: String, _ place: SourcePlace) -> Diagnostic {
    let limit = PartialCheck.longest / 1024 / 1024
    return Diagnostic(
      .brokenTemplate, .error, at: place,
      vi: "mẫu này cùng mọi mẫu trong nó dài quá \(limit) MB, kể từ '\(name)' ở đây",
      en: "this template with all those in it is longer than \(limit) MB from '\(name)' here on")
  }
}
