import HaiDangSource

/// Documents that answer one another or ask again, in the order of their days.
struct DocumentChains: Sendable {
  /// What one document says of another in its front matter.
  struct Step: Hashable, Sendable {
    /// What the field is called: "Trả lời".
    var label: Words
    /// The other document.
    var target: Int
  }

  private var steps: [Int: [Step]] = [:]
  private var chains: [Int: [Int]] = [:]

  /// Joins the documents whose fields name documents.
  init(of content: Content, _ index: ContentIndex) {
    guard let collection = content.configuration.collection(EntryCollection.documents) else {
      return
    }
    var neighbours: [Int: Set<Int>] = [:]
    for (position, entry) in content.entries.enumerated()
    where entry.header.collection == collection.id {
      for field in entry.header.fields {
        guard case .references(let references) = field.value,
          let declared = collection.field(field.name)
        else { continue }
        for reference in references where reference.collection == collection.id {
          guard let target = index.entry(reference), target != position else { continue }
          steps[position, default: []].append(Step(label: declared.label, target: target))
          neighbours[position, default: []].insert(target)
          neighbours[target, default: []].insert(position)
        }
      }
    }
    join(neighbours, content)
  }

  /// The documents of a chain in the order of their days, those without one last; none for a document
  /// that is in none.
  func chain(of document: Int) -> [Int] { chains[document] ?? [] }

  /// What a document says of others of its chain.
  func steps(of document: Int) -> [Step] { steps[document] ?? [] }

  private mutating func join(_ neighbours: [Int: Set<Int>], _ content: Content) {
    for start in neighbours.keys.sorted() where chains[start] == nil {
      var members: Set<Int> = [start]
      var waiting = [start]
      while let next = waiting.popLast() {
        for other in neighbours[next] ?? [] where members.insert(other).inserted {
          waiting.append(other)
        }
      }
      let ordered = members.sorted { first, second in
        switch (content.entries[first].header.date, content.entries[second].header.date) {
        case (let date?, let other?) where date != other: return date < other
        case (nil, .some): return false
        case (.some, nil): return true
        default: return first < second
        }
      }
      for member in members { chains[member] = ordered }
    }
  }
}
