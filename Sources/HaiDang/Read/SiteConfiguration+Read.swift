import HaiDangSource

extension SiteConfiguration {
  /// Reads `content/site.yml`; what is wrong in it is said, and the rest of it holds.
  static func read(_ file: SourceFile, diagnostics: inout Diagnostics) -> SiteConfiguration {
    var site = SiteConfiguration()
    let range = 0..<file.bytes.count
    guard
      let root = YAMLReader(path: file.path).read(
        file.bytes, in: range, limit: YAMLReader.fileLimit, diagnostics: &diagnostics)
    else { return site }
    var reader = MappingReader(root, path: file.path)
    site.title = reader.text("title") ?? site.title
    site.description = reader.text("description")
    site.language = reader.choice("language") ?? site.language
    site.url = reader.value("url").flatMap { url($0, &reader) }
    site.theme = reader.text("theme")
    site.numbers = reader.choice("numbers")
    site.allowsHTML = (reader.choice("html") as HTMLChoice?) == .allow
    site.hasSearch = reader.flag("search") ?? true
    site.findsMentions = reader.flag("mentions") ?? true
    if let declared = reader.mapping("collections") {
      site.collections = Self.collections(declared, &diagnostics)
    }
    diagnostics.add(reader.finish())
    return site
  }

  private enum HTMLChoice: String, CaseIterable { case escape, allow }

  /// The address of the site, without a slash at its end; it names its scheme and host.
  private static func url(_ value: YAMLValue, _ reader: inout MappingReader) -> String? {
    guard let text = reader.text(of: value, key: "url") else { return nil }
    let rest = ["http://", "https://"].first { text.hasPrefix($0) }.map { text.dropFirst($0.count) }
    guard let rest, let first = rest.first, first != "/", !text.contains(where: \.isWhitespace)
    else {
      reader.diagnostics.add(.badURL(text, reader.place(value.offset)))
      return nil
    }
    return text.hasSuffix("/") ? String(text.dropLast()) : text
  }

  private static func collections(
    _ declared: MappingReader, _ diagnostics: inout Diagnostics
  ) -> [EntryCollection] {
    var collections = EntryCollection.shipped
    diagnostics.add(declared.diagnostics)
    let ids = collections.map(\.id) + declared.rest().map(\.key)
    for pair in declared.rest() {
      let place = declared.place(pair.offset)
      guard Slug.slug(pair.key) == pair.key, !EntryCollection.reserved.contains(pair.key) else {
        diagnostics.add(.badCollectionName(pair.key, place))
        continue
      }
      let old = collections.firstIndex { $0.id == pair.key }
      let base = old.map { collections[$0] }
      let collection = CollectionReader(ids: ids, path: declared.path)
        .read(pair, extending: base, diagnostics: &diagnostics)
      if let old { collections[old] = collection } else { collections.append(collection) }
    }
    return collections
  }
}

extension EntryCollection {
  /// First parts of routes that the program itself uses, and the folder of figures.
  static let reserved = ["assets", "charts", "data", "indicators", "kpi"]
}

/// Reads the declaration of one collection.
private struct CollectionReader {
  /// All collections there will be: what a reference may point to.
  let ids: [String]
  /// The path of the file, for diagnostics.
  let path: String

  func read(
    _ pair: YAMLPair, extending base: EntryCollection?, diagnostics: inout Diagnostics
  ) -> EntryCollection {
    var reader = MappingReader(pair.value, path: path)
    let label = reader.text("label").map { Words(vi: $0, en: $0) }
    var collection =
      base
      ?? EntryCollection(
        id: pair.key, label: label ?? Words(vi: pair.key, en: pair.key),
        singular: label ?? Words(vi: pair.key, en: pair.key))
    if let label { collection.label = label }
    if let singular = reader.text("singular") {
      collection.singular = Words(vi: singular, en: singular)
    }
    if let prefixes = reader.value("prefixes") {
      collection.prefixes = (prefixes.sequence ?? [prefixes]).map { line in
        (line.sequence ?? [line]).compactMap { reader.text(of: $0, key: "prefixes") }
      }
    }
    if let fields = reader.mapping("fields") {
      for field in fields.rest() {
        guard let declared = read(field, diagnostics: &diagnostics) else { continue }
        collection.fields.removeAll { $0.name == declared.name }
        collection.fields.append(declared)
      }
      diagnostics.add(fields.diagnostics)
    }
    diagnostics.add(reader.finish())
    return collection
  }

  private func read(_ pair: YAMLPair, diagnostics: inout Diagnostics) -> Field? {
    var reader = MappingReader(pair.value, path: path)
    let label = reader.text("label") ?? pair.key
    let isRequired = reader.flag("required") ?? false
    let kind = kind(&reader, key: "type", among: TypeName.allCases)
    diagnostics.add(reader.finish())
    return kind.map {
      Field(
        name: pair.key, label: Words(vi: label, en: label), kind: $0, isRequired: isRequired)
    }
  }

  private enum TypeName: String, CaseIterable {
    case text, quantity, date, status, reference, list, milestones
  }

  private func kind(
    _ reader: inout MappingReader, key: String, among types: [TypeName]
  ) -> Field.Kind? {
    guard let type = reader.choice(key, among: types) else {
      if reader.value(key) == nil { _ = reader.required(key) }
      return nil
    }
    switch type {
    case .text: return .text
    case .date: return .date
    case .milestones: return .milestones
    case .quantity: return reader.requiredText("unit").map { .quantity(unit: $0) }
    case .status: return .status(reader.texts("values").map(\.text))
    case .reference: return target(&reader).map { .reference(to: $0) }
    case .list:
      // What a list is of stands at one key, so there is no list of lists.
      return kind(&reader, key: "of", among: types.filter { $0 != .list }).map { .list($0) }
    }
  }

  private func target(_ reader: inout MappingReader) -> String? {
    guard let value = reader.required("to"), let id = reader.text(of: value, key: "to") else {
      return nil
    }
    if ids.contains(id) { return id }
    reader.diagnostics.add(
      .unknownCollection(id, reader.place(value.offset))
        .suggesting(Suggestion.nearest(to: id, among: ids)))
    return nil
  }
}

extension Diagnostic {
  /// A collection that is not declared.
  static func unknownCollection(_ id: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .unknownCollection, .error, at: place,
      vi: "không có bộ sưu tập '\(id)'", en: "no collection '\(id)'")
  }

  fileprivate static func badCollectionName(_ id: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .badFileName, .error, at: place,
      vi:
        "tên bộ sưu tập '\(id)' phải là chữ thường không dấu, số và gạch nối, không trùng tên của chương trình",
      en:
        "collection name '\(id)' must be lower-case ASCII letters, digits and hyphens, and none of the program's own"
    )
  }

  fileprivate static func badURL(_ text: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .wrongType, .error, at: place,
      vi: "'\(text)' không phải địa chỉ; địa chỉ bắt đầu bằng 'http://' hoặc 'https://'",
      en: "'\(text)' is not an address; an address begins with 'http://' or 'https://'")
  }
}
