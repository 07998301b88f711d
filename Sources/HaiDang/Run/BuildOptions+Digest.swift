import HaiDangSource

extension BuildOptions {
  /// The digest of what shows in the site or in what is said of it.
  var digest: Digest128 {
    var hasher = Digest128.Hasher()
    hasher.add(theme ?? "")
    hasher.add(includesDrafts ? 1 : 0)
    hasher.add(isStrict ? 1 : 0)
    hasher.add(now ?? "")
    return hasher.finalize()
  }
}

extension SiteConfiguration {
  /// The digest of what front matter is read by.
  var digest: Digest128 {
    var hasher = Digest128.Hasher()
    for collection in collections {
      hasher.add(collection.id)
      for field in collection.fields {
        hasher.add(field.name)
        hasher.add(field.kind.description)
        hasher.add(field.isRequired ? 1 : 0)
      }
    }
    return hasher.finalize()
  }
}

extension Field.Kind: CustomStringConvertible {
  /// The kind as a declaration writes it.
  var description: String {
    switch self {
    case .text: "text"
    case .quantity(let unit): "quantity \(unit)"
    case .date: "date"
    case .status(let choices): "status \(choices)"
    case .reference(let collection): "reference \(collection)"
    case .list(let kind): "list \(kind.description)"
    case .milestones: "milestones"
    }
  }
}
