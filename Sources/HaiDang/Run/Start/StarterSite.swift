import HaiDangSource

/// The small site that `haidang init` makes: one of each thing, to be changed or thrown away.
///
/// Its names and figures are invented, and its texts say so.
enum StarterSite {
  /// A file of the starter, its path below the site's folder.
  struct File: Hashable, Sendable {
    var path: String
    var text: String
  }

  /// The files in the order in which a newcomer should read them.
  static func files(in language: Language) -> [File] {
    switch language {
    case .vietnamese: vietnamese + [ignored]
    case .english: english + [ignored]
    }
  }

  /// What git should leave alone: the output and the cache.
  private static let ignored = File(path: ".gitignore", text: "/public/\n.haidang/\n")
}
