import HaiDangMarkup
import HaiDangSource

extension RenderContext {
  /// How many entries one list shows; a longer one is split by year.
  static let longestList = 500

  /// The list of a collection: one page, or one a year when it is long.
  func collectionPages(_ collection: EntryCollection) -> [Page] {
    let members = linked.members(of: collection.id)
    let isEmpty = members.isEmpty && linked.introductions[collection.id] == nil
    if collection.id == EntryCollection.years ? linked.years.isEmpty : isEmpty { return [] }
    let parts = parts(of: collection, members)
    let route = Routes.collection(collection.id)
    let introduction = [linked.introductions[collection.id]].compactMap(\.self)
    var pages = [
      Page(kind: .collection, route: route, bodies: introduction) {
        collectionView(collection, members, at: route, part: nil, of: parts)
      }
    ]
    for part in parts {
      pages.append(
        Page(kind: .collection, route: part.route, bodies: introduction) {
          collectionView(collection, part.members, at: part.route, part: part, of: parts)
        })
    }
    return pages
  }

  /// One part of a long list.
  private struct Part: Sendable {
    var key: String
    var label: String
    var members: [Int]
    var route: Route
  }

  /// The parts of a list that is too long for one page: a year each where entries have dates, else
  /// a first letter each; so one more entry changes one part.
  private func parts(of collection: EntryCollection, _ members: [Int]) -> [Part] {
    guard members.count > Self.longestList else { return [] }
    var keys: [String] = []
    var groups: [String: [Int]] = [:]
    let isDated = members.contains { header($0).date != nil }
    for member in isDated ? members.reversed() : members {
      let key =
        isDated ? header(member).date.map { String($0.year) } : Initial.letter(title(member))
      if groups[key ?? ""] == nil { keys.append(key ?? "") }
      groups[key ?? "", default: []].append(member)
    }
    return keys.flatMap { key in
      let group = groups[key] ?? []
      let rest =
        isDated
        ? Words(vi: "Không ghi ngày", en: "Undated") : Words(vi: "Khác", en: "Other")
      let label = key.isEmpty ? rest(language) : key.uppercased()
      let name = key.isEmpty ? isDated ? "undated" : "other" : Initial.name(key)
      return stride(from: 0, to: group.count, by: Self.longestList).map { start in
        let number = start / Self.longestList + 1
        let suffix = number > 1 ? "-\(number)" : ""
        return Part(
          key: key, label: number > 1 ? "\(label) (\(number))" : label,
          members: Array(group[start..<min(group.count, start + Self.longestList)]),
          route: Route(page: "\(collection.id)/index-\(name)\(suffix)"))
      }
    }
  }

  private func collectionView(
    _ collection: EntryCollection, _ members: [Int], at route: Route, part: Part?, of parts: [Part]
  ) -> View {
    let label = collection.label(language)
    let list = Routes.collection(collection.id)
    let introduction = linked.introductions[collection.id]
    var view = frame(
      PageIdentity(
        kind: .collection, route: route, title: part.map { "\(label): \($0.label)" } ?? label,
        summary: part == nil ? introduction.flatMap { header($0).summary } : nil,
        section: collection.id,
        breadcrumbs: part == nil ? [] : [(label, list)]))
    if part == nil, let introduction { addBody(of: introduction, at: route, to: &view) }
    let isYears = collection.id == EntryCollection.years
    view.text("count", String(isYears ? linked.years.count : members.count))
    let shown = part == nil && !parts.isEmpty ? Array(members.suffix(100)) : members
    if isYears {
      view.list("cards", linked.years.reversed().map { card(ofYear: $0, from: route) })
    } else {
      // The newest first; names stand in their order already.
      let isDated = members.contains { header($0).date != nil }
      addCards("cards", isDated ? shown.reversed() : shown, from: route, to: &view)
    }
    view.list(
      "parts",
      parts.map { other in
        var item = link(
          route.rootPrefix + other.route.path, other.label, isCurrent: other.route == route)
        item.text("count", String(other.members.count))
        return item
      })
    addFigures(part == nil ? charts(of: collection, at: route) : [], at: route, to: &view)
    view.view("matrix", part == nil ? mentionMatrix(of: collection, at: route) : nil)
    let isCiting = part == nil && collection.id == EntryCollection.documents
    view.markup("cited", isCiting ? citedTable(from: route) : nil)
    return view
  }
}
