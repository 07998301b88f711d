import HaiDangSource

/// What `haidang list` shows: every route, with what it mentions and who speaks of it, as JSON.
///
/// It goes the way of a build up to the link step.
public func listSite(_ options: BuildOptions) throws -> (BuildResult, json: String) {
  var options = options
  options.writes = false
  let run = try BuildRun(options, progress: nil)
  var diagnostics = Diagnostics()
  let (loaded, _) = try run.read(&diagnostics)
  let links = ContentLinks(of: loaded.content, jobs: options.jobs)
  let site = try run.site(of: loaded, &diagnostics)
  let linked = run.link(site, links, &diagnostics)
  return (try run.refused(diagnostics, linked), SiteListing(linked: linked).json)
}

/// Writes the linked site as JSON, an entry a line.
private struct SiteListing {
  let linked: LinkedSite

  var json: String {
    let entries = linked.entries.indices.map { "    " + entry($0) }
    let years = linked.years.map { year in
      "    {\"year\": \(year.year), \"articles\": \(list(year.articles))}"
    }
    let cited = linked.cited.map { document in
      let date = document.date.map { ", \"date\": \($0.jsonText)" } ?? ""
      return "    {\"number\": \(document.number.jsonText)\(date), "
        + "\"from\": \(list(document.entries))}"
    }
    return "{\n" + Self.section("entries", entries) + ",\n" + Self.section("years", years) + ",\n"
      + Self.section("cited", cited) + "\n}\n"
  }

  private static func section(_ name: String, _ items: [String]) -> String {
    "  \"\(name)\": [\n" + items.joined(separator: ",\n") + "\n  ]"
  }

  private func entry(_ position: Int) -> String {
    let entry = linked.entries[position]
    let header = linked.site.entries[position].header
    let backlinks = entry.backlinks.map { backlink in
      let sentence = backlink.sentence.map { ", \"sentence\": \($0.jsonText)" } ?? ""
      return "{\"from\": \(name(backlink.entry))\(sentence)}"
    }
    let members = [
      "\"id\": \(name(position))", "\"route\": \(entry.route.path.jsonText)",
      "\"file\": \(header.path.jsonText)", "\"title\": \(header.title.jsonText)",
      "\"years\": [\(entry.years.map(String.init).joined(separator: ", "))]",
      "\"mentions\": \(list(entry.mentioned))",
      "\"relations\": \(list(entry.relations.flatMap(\.entries)))",
      "\"reverse\": \(list(entry.reverse.flatMap(\.entries)))",
      "\"chain\": \(list(linked.chains.chain(of: position)))",
      "\"related\": \(list(entry.related))",
      "\"backlinks\": [\(backlinks.joined(separator: ", "))]",
    ]
    return "{" + members.joined(separator: ", ") + "}"
  }

  private func list(_ entries: [Int]) -> String {
    "[" + entries.map(name).joined(separator: ", ") + "]"
  }

  private func name(_ position: Int) -> String {
    let header = linked.site.entries[position].header
    return (header.collection.isEmpty ? header.id : header.collection + "/" + header.id).jsonText
  }
}
