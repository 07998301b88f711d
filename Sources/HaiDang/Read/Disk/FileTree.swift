import HaiDangSource

/// The files of a folder, in byte order of their paths, and what could not be taken as a file.
///
/// Hidden files and folders (`.git`, `.haidang`, an editor's `.#a.md`) are passed over. Names that
/// differ only in their Unicode form are refused, so that a path may serve as a key.
struct FileTree: Sendable {
  /// A regular file.
  struct File: Hashable, Sendable {
    /// The path, as in `SourceFile.path`.
    var path: String
    /// What the file system says of the file, or of the file that the link at this path leads to.
    var stamp: FileStamp
  }

  /// How deep folders may lie within each other.
  static let deepest = 64
  /// How many files are listed: links may show the same folder again and again.
  static let mostFiles = 1_000_000

  /// The files.
  var files: [File] = []
  /// What was refused.
  var diagnostics = Diagnostics()

  /// What the file system says of each file, by its path.
  var stamps: [String: FileStamp] {
    Dictionary(files.map { ($0.path, $0.stamp) }, uniquingKeysWith: { first, _ in first })
  }

  /// The bytes of all files so many times; a file without contents may claim any size.
  func bytes(times factor: Int) -> Int {
    files.reduce(0) { sum, file in
      let (size, isTooMuch) = file.stamp.size.multipliedReportingOverflow(by: factor)
      let (next, isMore) = sum.addingReportingOverflow(size)
      return isTooMuch || isMore ? .max : next
    }
  }

  /// Lists all files below `path` of a folder; an empty path lists the whole folder.
  static func list(_ folder: SourceFolder, under path: String = "") throws(MachineError) -> FileTree
  {
    var lister = FileLister(folder)
    try lister.list(path)
    return lister.sorted()
  }
}
