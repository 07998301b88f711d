import HaiDangSource

/// A file of the site, or some that are made together: where, on what they depend, how they are made.
///
/// The digest of what it depends on is cheap to find; the bytes are made only when it changed.
struct SiteFile: Sendable {
  /// What a file depends on, and how it is made from it.
  struct Plan: Sendable {
    /// The digest of everything that the bytes depend on.
    let digest: Digest128
    /// Makes the bytes, in the order of the paths.
    let make: @Sendable () throws -> [MadeFile]
  }

  /// The paths below the output folder.
  let paths: [String]
  /// The paths of pages whose texts it needs again: it is made right after them.
  var following: [String] = []
  /// Whether it takes so long that it is begun before others: no thread should wait for it at the end.
  var isLong = false
  /// The entries whose bodies it shows.
  ///
  /// Of any other body it shows no more than outlines have; so it need not be planned while these
  /// bodies and all outlines are as they were.
  var bodies: [Int] = []
  /// For a segment of the search index, the place in it of each of these bodies.
  var searchPlaces: [SearchPlace] = []
  /// Puts the bodies of a few entries anew into the files as they stand, where nothing else changed.
  var patch: Patch?
  /// Finds out what they depend on.
  let plan: @Sendable () -> Plan

  /// Gives the files that change, by path; `nil` where they do not stand as they were written.
  ///
  /// It takes the entries, and what gives the bytes that were written at a path.
  typealias Patch = @Sendable ([Int], (String) -> [UInt8]?) -> [String: [UInt8]]?

  /// Files that are made together.
  init(paths: [String], plan: @escaping @Sendable () -> Plan) {
    self.paths = paths
    self.plan = plan
  }

  /// One file.
  init(path: String, plan: @escaping @Sendable () -> Plan) {
    self.init(paths: [path], plan: plan)
  }

  /// The first path, which stands for all of them.
  var path: String { paths[0] }
}

extension SiteFile.Plan {
  /// The plan of one file.
  init(digest: Digest128, makeOne: @escaping @Sendable () throws -> [UInt8]) {
    self.init(digest: digest) { [MadeFile(bytes: try makeOne())] }
  }
}

/// The bytes of a file.
struct MadeFile: Sendable {
  /// All of them.
  var bytes: [UInt8]
  /// Where among them the body of its entry stands, if that stands there once.
  var body: Range<Int>?
}

/// All files of a site: pages, data, feeds, the theme's files, attachments; each route once.
///
/// What the content puts where the program has a file of its own is reported and left out.
func files(
  of context: RenderContext, from folder: SourceFolder, jobs: Int,
  diagnostics: inout Diagnostics
) -> [SiteFile] {
  var (files, others) = Parallel.both(jobs: jobs) {
    pageFiles(of: contentPages(of: context), context) + assetFiles(of: context)
      + feedFiles(of: context) + searchFiles(of: context)
  } _: {
    pageFiles(of: context.verificationPages, context) + dataFiles(of: context)
      + chartFiles(of: context)
  }
  files += others
  files += redirectFiles(of: context)
  files += attachmentFiles(of: context, from: folder)
  var places: [String: Int] = [:]
  places.reserveCapacity(files.count)
  var all: [Int] = []
  for index in files.indices {
    if files[index].paths.allSatisfy({ takePlace(index, &places[$0]) }) {
      all.append(index)
    } else {
      let path = files[index].path
      diagnostics.add(.programRoute(path, context.linked.source(ofRoute: path)))
    }
  }
  return inOrderOfWork(all, of: files, places).map { files[$0] }
}

/// Whether a path was free; it has this place then.
private func takePlace(_ place: Int, _ taken: inout Int?) -> Bool {
  if taken != nil { return false }
  taken = place
  return true
}

/// Pages of a site as its theme shows them.
private func pageFiles(of pages: [Page], _ context: RenderContext) -> [SiteFile] {
  pages.map { page in
    var file = SiteFile(path: page.route.path) {
      let view = page.view()
      var hasher = Digest128.Hasher()
      hasher.add(view.digest)
      hasher.add(context.theme.digest(of: page.kind))
      return SiteFile.Plan(
        digest: hasher.finalize(), make: { [context.theme.render(view, as: page.kind)] })
    }
    file.bodies = page.bodies
    return file
  }
}

/// The files with long ones first, and each that follows others right behind those; no other order
/// matters to anyone.
private func inOrderOfWork(
  _ all: [Int], of files: [SiteFile], _ places: [String: Int]
) -> [Int] {
  var isDone = Array(repeating: false, count: files.count)
  var order: [Int] = []
  for place in all where !files[place].following.isEmpty {
    for other in files[place].following {
      guard let other = places[other], !isDone[other] else { continue }
      isDone[other] = true
      order.append(other)
    }
    isDone[place] = true
    order.append(place)
  }
  let rest = all.filter { !isDone[$0] }
  return rest.filter { files[$0].isLong } + order + rest.filter { !files[$0].isLong }
}

extension LinkedSite {
  /// The file of the content whose page or copy is at a route.
  fileprivate func source(ofRoute path: String) -> SourcePlace? {
    let entry = entries.firstIndex { $0.route.path == path }.map { site.entries[$0].header.path }
    let attachment = site.attachments.first { $0.route == path }?.path
    let redirect = redirects.first { $0.from.path == path }.flatMap { redirect in
      entries.firstIndex { $0.route == redirect.to }.map { site.entries[$0].header.path }
    }
    return (attachment ?? redirect ?? entry).map { SourcePlace(path: $0) }
  }
}

extension Diagnostic {
  fileprivate static func programRoute(_ route: String, _ place: SourcePlace?) -> Diagnostic {
    Diagnostic(
      .duplicateRoute, .error, at: place,
      vi: "địa chỉ '\(route)' là của chương trình; hãy đổi tên tệp",
      en: "route '\(route)' belongs to the program; rename the file")
  }
}
