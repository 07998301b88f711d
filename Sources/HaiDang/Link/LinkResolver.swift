import HaiDangSource

/// Resolves the links of one entry's prose.
struct LinkResolver {
  /// What can be linked to.
  let index: ContentIndex
  /// The headings of every entry, for fragments.
  let entries: [Entry]

  /// What a link of the file at `path` leads to.
  ///
  /// `own` are the headings of the page itself.
  func resolve(
    _ link: Prose.Link, in path: String, own: [Prose.Heading], diagnostics: inout Diagnostics
  ) -> LinkTarget {
    let destination = link.destination
    // An empty address says that the text leads nowhere: "[VSIP]()" is a name that is not linked.
    if destination.isEmpty, !link.isImage { return .nowhere }
    let place = SourcePlace(path: path, offset: link.offset)
    if destination.hasPrefix("#") {
      let fragment = String(destination.dropFirst())
      return check(fragment, in: own, place, &diagnostics) ? .fragment(fragment) : .nowhere
    }
    if Self.isOutside(destination) { return .outside(destination) }
    guard let parts = Self.parts(of: destination), let target = Self.join(path, parts.path) else {
      diagnostics.add(.leavesContent(destination, place))
      return .nowhere
    }
    if let found = index.entry(atPath: target) {
      if let fragment = parts.fragment {
        guard check(fragment, in: entries[found].prose.headings, place, &diagnostics) else {
          return .entry(found, fragment: nil)
        }
      }
      return .entry(found, fragment: parts.fragment)
    }
    if let route = index.attachment(atPath: target) { return .attachment(route) }
    if link.isImage || !target.hasSuffix(".md") {
      diagnostics.add(.missingFile(destination, place))
    } else {
      let near = index.nearestPath(to: target).map { Self.relative($0, from: path) }
      diagnostics.add(Diagnostic.brokenLink(destination, place).suggesting(near))
    }
    return .nowhere
  }

  /// The path of the file that a destination in the file at `path` names; `nil` for any other address.
  static func path(of destination: String, in path: String) -> String? {
    guard !destination.isEmpty, !destination.hasPrefix("#"), !isOutside(destination) else {
      return nil
    }
    return parts(of: destination).flatMap { join(path, $0.path) }
  }

  private func check(
    _ fragment: String, in headings: [Prose.Heading], _ place: SourcePlace,
    _ diagnostics: inout Diagnostics
  ) -> Bool {
    let wanted = Self.percentDecoded(fragment) ?? fragment
    if headings.contains(where: { $0.id == wanted }) { return true }
    let near = Suggestion.nearest(to: wanted, among: headings.map(\.id)).map { "#" + $0 }
    diagnostics.add(Diagnostic.brokenFragment(fragment, place).suggesting(near))
    return false
  }

  /// Whether a destination has a scheme or a host of its own.
  private static func isOutside(_ destination: String) -> Bool {
    if destination.hasPrefix("//") { return true }
    let scheme = destination.prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0))
    }
    return !scheme.isEmpty && destination.dropFirst(scheme.count).first == ":"
  }

  /// The path and the fragment of a destination, percent signs decoded; a query is dropped.
  private static func parts(of destination: String) -> (path: String, fragment: String?)? {
    let halves = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = halves[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)[0]
    guard let decoded = percentDecoded(String(path)), !decoded.utf8.contains(0) else { return nil }
    return (decoded, halves.count > 1 ? String(halves[1]) : nil)
  }

  /// The path that `relative` names from the file `path`; `nil` when it leaves `content/`.
  private static func join(_ path: String, _ relative: String) -> String? {
    guard !relative.hasPrefix("/"), !relative.contains("\\") else { return nil }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in relative.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..":
        guard parts.count > 1 else { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// How the file at `path` would write a link to `target`.
  private static func relative(_ target: String, from path: String) -> String {
    let from = path.split(separator: "/").dropLast()
    let to = target.split(separator: "/")
    let common = zip(from, to).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: from.count - common)
    return (up + to.dropFirst(common).map(String.init)).joined(separator: "/")
  }

  private static func percentDecoded(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
        rest.count >= 2
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

extension Diagnostic {
  fileprivate static func brokenLink(_ destination: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .brokenLink, .error, at: place,
      vi: "không có trang '\(destination)'", en: "no page at '\(destination)'")
  }

  fileprivate static func brokenFragment(_ fragment: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .brokenFragment, .error, at: place,
      vi: "trang đích không có đề mục '#\(fragment)'", en: "no heading '#\(fragment)' in that page")
  }

  fileprivate static func missingFile(_ destination: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .missingFile, .error, at: place,
      vi: "không có tệp '\(destination)'", en: "no file at '\(destination)'")
  }

  fileprivate static func leavesContent(_ destination: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .outsideSite, .error, at: place,
      vi: "liên kết '\(destination)' ra ngoài thư mục content",
      en: "link '\(destination)' leaves the content folder")
  }
}
