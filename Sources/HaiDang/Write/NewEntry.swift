import Glibc
import HaiDangSource

/// What `haidang new` is told.
public struct NewEntryOptions: Sendable {
  /// The site's folder.
  public var site = "."
  /// The collection, by its id.
  public var collection = ""
  /// The title of the entry.
  public var title = ""
  /// The day of an article, as `2024-01-21`.
  public var date: String?

  /// Nothing told yet.
  public init() {}
}

/// What came of it.
public enum NewEntry: Sendable {
  /// The path of the new file.
  case path(String)
  /// Why there is none.
  case refused(BuildResult)
}

/// Writes a new entry with the front matter that its collection asks for; never over a file.
public func newEntry(_ options: NewEntryOptions) throws -> NewEntry {
  let folder = try SourceFolder(at: options.site)
  var diagnostics = Diagnostics()
  var site = SiteConfiguration()
  let path = ContentLayout.configuration
  if case .read(let file, _) = try FileReader(folder).text(path, limit: YAMLReader.fileLimit) {
    site = .read(file, diagnostics: &diagnostics)
  }
  guard let collection = site.collection(options.collection) else {
    let near = Suggestion.nearest(to: options.collection, among: site.collections.map(\.id))
    diagnostics.add(Diagnostic.noCollection(options.collection).suggesting(near))
    return .refused(result(diagnostics, site))
  }
  let isArticle = collection.id == EntryCollection.articles
  let slug = Slug.slug(options.title)
  let name = isArticle ? options.date.map { $0 + "-" + slug } ?? slug : slug
  let file = "\(options.site)/content/\(collection.id)/\(name).md"
  mkdir("\(options.site)/content", 0o777)
  mkdir("\(options.site)/content/\(collection.id)", 0o777)
  try NewFile.write(text(of: collection, options), to: file)
  return .path(file)
}

private func result(_ diagnostics: Diagnostics, _ site: SiteConfiguration) -> BuildResult {
  var result = BuildResult()
  result.diagnostics = diagnostics
  result.language = site.language
  result.located = diagnostics.located { _ in nil }
  return result
}

/// The front matter with every field of the collection, those that may be left out as comments.
private func text(of collection: EntryCollection, _ options: NewEntryOptions) -> String {
  var lines = ["---", "title: \(quoted(options.title))"]
  if collection.id == EntryCollection.articles {
    lines += ["date: \(options.date ?? "")", "summary: \"\"", "draft: true"]
    lines += ["source:", "  publisher: \"\"", "  title: \"\"", "  date:"]
  }
  for field in collection.fields {
    let key = "\(field.name): "
    lines.append((field.isRequired ? key : "# " + key) + hint(field.kind))
  }
  return (lines + ["---", "", ""]).joined(separator: "\n")
}

private func hint(_ kind: Field.Kind) -> String {
  switch kind {
  case .text: "\"\""
  case .quantity(let unit): "\"… \(unit)\""
  case .date: "2024-01-21"
  case .status(let choices): choices.first.map(quoted) ?? "\"\""
  case .reference(let collection): "\(collection)-id"
  case .list: "[]"
  case .milestones: "[]"
  }
}

private func quoted(_ text: String) -> String {
  let line = text.map { $0.isNewline || $0 < " " ? " " : $0 }
  return "\"" + String(line).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

/// Files that must not be there yet.
enum NewFile {
  /// Writes a new file; one that is there stays as it is.
  static func write(_ text: String, to path: String) throws(MachineError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0, let file = Descriptor(descriptor) else {
      throw MachineError(.writeFile, path, .system(errno))
    }
    guard file.write(Array(text.utf8)) else {
      throw MachineError(.writeFile, path, .system(errno))
    }
  }
}

extension Diagnostic {
  fileprivate static func noCollection(_ id: String) -> Diagnostic {
    Diagnostic(
      .unknownCollection, .error, at: nil,
      vi: "không có bộ sưu tập '\(id)'", en: "no collection '\(id)'")
  }
}
