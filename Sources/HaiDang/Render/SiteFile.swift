/// One file of the site: where it is, what it depends on, and how it is made.
///
/// The digest of what it depends on is cheap to find; the bytes are made only when it changed.
struct SiteFile: Sendable {
  /// What a file depends on, and how it is made from it.
  struct Plan: Sendable {
    /// The digest of everything that the bytes depend on.
    let digest: Digest128
    /// Makes the bytes.
    let make: @Sendable () throws -> [UInt8]
  }

  /// Its path below the output folder.
  let path: String
  /// Finds out what it depends on.
  let plan: @Sendable () -> Plan
}

/// All files of a site: pages, data, feeds, the theme's files, attachments.
func files(of context: RenderContext, from folder: SourceFolder) -> [SiteFile] {
  let theme = context.theme
  var files = pages(of: context).map { page in
    SiteFile(path: page.route.path) {
      let view = page.view()
      var hasher = Digest128.Hasher()
      hasher.add(view.digest)
      hasher.add(theme.digest(of: page.kind))
      return SiteFile.Plan(digest: hasher.finalize()) { theme.render(view, as: page.kind) }
    }
  }
  files += redirectFiles(of: context)
  files += assetFiles(of: context)
  files += attachmentFiles(of: context, from: folder)
  files += feedFiles(of: context)
  files += dataFiles(of: context)
  return files
}
