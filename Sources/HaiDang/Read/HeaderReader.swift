import HaiDangSource

/// Reads the front matter of an entry: the keys that all have, and the fields of its collection.
struct HeaderReader {
  /// What the site declares.
  let site: SiteConfiguration

  /// Reads the header of `file`, an entry `id` of `collection`.
  ///
  /// What is wrong is said; the header holds what could be read, so that other pages still find it.
  func read(
    _ file: SourceFile, id: String, in collection: EntryCollection, diagnostics: inout Diagnostics
  ) -> Header {
    let frontMatter = FrontMatter(in: file, diagnostics: &diagnostics)
    var header = HeaderValues(path: file.path, collection: collection.id, id: id, title: id)
    header.body = frontMatter.body
    guard let root = yaml(frontMatter, of: file, &diagnostics) else { return Header(header) }
    var reader = MappingReader(root, path: file.path)
    readCommon(&reader, into: &header, of: collection)
    for field in collection.fields {
      if let entry = self.field(field, &reader) { header.fields.append(entry) }
    }
    if case .date(let date)? = header.field("date") { header.date = date }
    readReferences(&reader, into: &header, of: collection)
    diagnostics.add(reader.finish())
    return Header(header)
  }

  /// The YAML of the front matter; `nil` where it cannot be read, and that is said.
  private func yaml(
    _ frontMatter: FrontMatter, of file: SourceFile, _ diagnostics: inout Diagnostics
  ) -> YAMLValue? {
    if frontMatter.isUnclosed { return nil }
    guard let range = frontMatter.yaml else { return YAMLValue(content: .empty, offset: 0) }
    return YAMLReader(path: file.path).read(
      file.bytes, in: range, limit: YAMLReader.frontMatterLimit, diagnostics: &diagnostics)
  }

  private func readCommon(
    _ reader: inout MappingReader, into header: inout HeaderValues, of collection: EntryCollection
  ) {
    let isYear = collection.id == EntryCollection.years
    if let title = isYear ? reader.text("title") : reader.requiredText("title") {
      header.title = title
    } else if isYear {
      header.title = ""
    }
    if collection.id == EntryCollection.articles {
      header.date = reader.required("date").flatMap { reader.date(of: $0, key: "date") }
    }
    header.updated = reader.date("updated")
    header.summary = reader.text("summary")
    header.isDraft = reader.flag("draft") ?? false
    header.aliases = reader.texts("aliases").map(\.text)
    header.needsPrefix = reader.texts("needs_prefix").map(\.text)
    header.source = reader.value("source").flatMap { citation($0, &reader) }
    header.redirects = reader.texts("redirects").map { Redirect(route: $0.text, offset: $0.offset) }
    if let nolink = reader.value("nolink") {
      if nolink.scalar == "true" {
        header.linksNothing = true
      } else if nolink.scalar != "false" {
        header.nolink = reader.texts("nolink").map(\.text)
      }
    }
  }

  private func citation(_ value: YAMLValue, _ reader: inout MappingReader) -> Citation? {
    if let id = value.scalar { return Citation(id: id, offset: value.offset) }
    var inner = MappingReader(value, path: reader.path)
    let citation = Citation(
      id: nil, publisher: inner.text("publisher"), title: inner.text("title"),
      date: inner.date("date"), number: inner.text("number"), url: inner.text("url"),
      offset: value.offset)
    reader.diagnostics.add(inner.finish())
    return citation
  }

  private func field(_ field: Field, _ reader: inout MappingReader) -> FieldEntry? {
    guard let value = field.isRequired ? reader.required(field.name) : reader.value(field.name)
    else { return nil }
    return self.value(of: value, as: field.kind, key: field.name, &reader).map {
      FieldEntry(name: field.name, value: $0, offset: value.offset)
    }
  }

  private func value(
    of value: YAMLValue, as kind: Field.Kind, key: String, _ reader: inout MappingReader
  ) -> FieldValue? {
    switch kind {
    case .text: return reader.text(of: value, key: key).map { .text($0) }
    case .quantity: return reader.text(of: value, key: key).map { .quantity($0) }
    case .date: return reader.date(of: value, key: key).map { .date($0) }
    case .status(let choices):
      guard let text = reader.text(of: value, key: key) else { return nil }
      if !choices.isEmpty, !choices.contains(text) {
        reader.diagnostics.add(.unknownStatus(key, text, choices, reader.place(value.offset)))
      }
      return .text(text)
    case .reference(let collection):
      return .references(references(value, to: collection, key: key, &reader))
    case .list(.reference(let collection)):
      return .references(references(value, to: collection, key: key, &reader))
    case .list(let element):
      let values = (value.sequence ?? [value]).compactMap {
        self.value(of: $0, as: element, key: key, &reader)
      }
      return .list(values)
    case .milestones: return .milestones(milestones(value, key: key, &reader))
    }
  }

  private func references(
    _ value: YAMLValue, to collection: String, key: String, _ reader: inout MappingReader
  ) -> [Reference] {
    (value.sequence ?? [value]).compactMap { element in
      reader.text(of: element, key: key).map {
        Reference(collection: collection, name: $0, offset: element.offset)
      }
    }
  }

  private func milestones(
    _ value: YAMLValue, key: String, _ reader: inout MappingReader
  ) -> [Milestone] {
    guard let elements = value.sequence else {
      reader.diagnostics.add(.wrongType(key, expected: .list, reader.place(value.offset)))
      return []
    }
    return elements.compactMap { element in
      var inner = MappingReader(element, path: reader.path)
      let date = inner.required("date").flatMap { inner.date(of: $0, key: "date") }
      let event = inner.requiredText("event")
      let document = inner.value("document").flatMap { value in
        inner.text(of: value, key: "document").map {
          Reference(collection: EntryCollection.documents, name: $0, offset: value.offset)
        }
      }
      reader.diagnostics.add(inner.finish())
      guard let date, let event else { return nil }
      return Milestone(date: date, event: event, document: document)
    }
  }

  /// The lists of entries that any page may name under a collection's id, and its years.
  private func readReferences(
    _ reader: inout MappingReader, into header: inout HeaderValues, of collection: EntryCollection
  ) {
    for other in site.collections where other.id != EntryCollection.articles {
      guard collection.field(other.id) == nil else { continue }
      if other.id == EntryCollection.years {
        header.years = years(&reader)
      } else if let value = reader.value(other.id) {
        header.references += references(value, to: other.id, key: other.id, &reader)
      }
    }
  }

  private func years(_ reader: inout MappingReader) -> [Int] {
    reader.texts(EntryCollection.years).compactMap { text, offset in
      if let date = PartialDate(text), date.month == nil { return date.year }
      reader.diagnostics.add(.badYear(text, reader.place(offset)))
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownStatus(
    _ key: String, _ text: String, _ choices: [String], _ place: SourcePlace
  ) -> Diagnostic {
    let list = choices.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      .wrongType, .error, at: place,
      vi: "'\(key)' là '\(text)'; chỉ có: \(list)", en: "'\(key)' is '\(text)'; it can be: \(list)"
    ).suggesting(Suggestion.nearest(to: text, among: choices))
  }

  fileprivate static func badYear(_ text: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .badDate, .error, at: place,
      vi: "'\(text)' không phải năm; năm viết là 2024",
      en: "'\(text)' is not a year; a year is written 2024")
  }
}
