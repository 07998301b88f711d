/// The address of one file of the site, from the site's top: "parks/dinh-vu.html".
///
/// A link is a route until the page that holds it is written; only there it becomes text, relative
/// to that page, so that one output works at any address and from a folder.
struct Route: Hashable, Sendable {
  /// The longest path that is safe to copy anywhere, in bytes.
  static let limit = 180

  /// The path with `/` between its parts and its extension.
  let path: String

  /// A route to any file by its path: "data/fdi.csv".
  init(path: String) {
    self.path = path
  }

  /// A route to a page, from its path without the extension: "parks/dinh-vu".
  init(page: String) {
    self.path = page + ".html"
  }

  /// The path without `.html`, as front matter and `haidang list` show it; other files keep theirs.
  var page: String {
    path.hasSuffix(".html") ? String(path.dropLast(5)) : path
  }

  /// The link from one file of the site to another, relative to the first and safe in markup.
  ///
  /// From a page to itself it is the fragment alone, or the page's own file name.
  static func href(to target: Route, from page: Route, fragment: String? = nil) -> String {
    let ending = fragment.map { "#" + encoded($0) } ?? ""
    if target == page, fragment != nil { return ending }
    let from = page.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let to = target.path.split(separator: "/", omittingEmptySubsequences: false)
    let shared = zip(from, to.dropLast()).prefix { $0 == $1 }.count
    let up = String(repeating: "../", count: from.count - shared)
    return up + to.dropFirst(shared).map { encoded(String($0)) }.joined(separator: "/") + ending
  }

  /// The link from a server's root, for the one page that may be shown at any address (404).
  func href(under root: String) -> String {
    let base = root.hasSuffix("/") ? root : root + "/"
    return base
      + path.split(separator: "/").map { Route.encoded(String($0)) }.joined(separator: "/")
  }

  /// Percent-encodes everything but letters, digits and `-._~`.
  static func encoded(_ part: String) -> String {
    var result: [UInt8] = []
    for byte in part.utf8 { appendEncoded(byte, to: &result) }
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends a byte, encoded where it must be.
  static func appendEncoded(_ byte: UInt8, to result: inout [UInt8]) {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: result.append(byte)
    default:
      result.append(0x25)
      for digit in [byte >> 4, byte & 15] { result.append(digit + (digit < 10 ? 0x30 : 0x37)) }
    }
  }
}

extension Route: Comparable {
  /// In byte order of the paths.
  static func < (first: Route, second: Route) -> Bool {
    first.path.utf8.lexicographicallyPrecedes(second.path.utf8)
  }
}
