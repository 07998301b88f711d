public import HaiDangSource

extension BuildRun {
  /// Makes every file again and compares it, byte by byte, with what stands in the output.
  ///
  /// - Throws: `VerificationFailure` naming the files that differ.
  func verify(_ files: [SiteFile], _ output: OutputFolder) throws {
    let different = try Parallel.map(count: files.count, jobs: options.jobs) {
      ()
    } body: { _, index -> [String] in
      let made = zip(files[index].paths, try files[index].plan().make())
      return made.filter { output.read($0) != $1.bytes }.map(\.0)
    }
    mark("verify")
    let paths = different.flatMap(\.self)
    if !paths.isEmpty { throw VerificationFailure(paths: paths) }
  }
}

/// What stands in the output is not what a clean build gives.
public struct VerificationFailure: Error {
  /// The paths that differ, below the output folder.
  public var paths: [String]

  /// One line for the user.
  public var message: Words {
    let list = paths.prefix(5).joined(separator: ", ") + (paths.count > 5 ? ", …" : "")
    return Words(
      vi: "bản đã dựng khác với bản dựng mới ở \(paths.count) tệp: \(list)",
      en: "the site differs from a clean build in \(paths.count) files: \(list)")
  }
}
