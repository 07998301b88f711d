/// Something that happened on a day: a milestone of an entity, or a document of that date.
struct Event: Hashable, Sendable {
  /// When, as far as it is known.
  var date: PartialDate
  /// The entity it belongs to.
  var entry: Int
  /// What happened; `nil` for a document, which speaks for itself.
  var text: String?
  /// The document that says so.
  var document: Int?
}

/// All events of a site by day, found by year and by entity.
struct Events: Sendable {
  private var byYear: [Int: [Event]] = [:]
  private var byEntry: [Int: [Event]] = [:]

  /// Sorts what happens in the content.
  init(of content: Content, _ index: ContentIndex) {
    for event in events(of: content, index) {
      byYear[event.date.year, default: []].append(event)
      if event.text != nil { byEntry[event.entry, default: []].append(event) }
    }
  }

  /// What happened in a year, by day.
  func inYear(_ year: Int) -> [Event] { byYear[year] ?? [] }

  /// The milestones of an entity, by day.
  func milestones(of entry: Int) -> [Event] { byEntry[entry] ?? [] }
}

private func events(of content: Content, _ index: ContentIndex) -> [Event] {
  var events: [Event] = []
  for (position, entry) in content.entries.enumerated() {
    let header = entry.header
    if header.collection == EntryCollection.documents, let date = header.date {
      events.append(Event(date: date, entry: position, text: nil, document: nil))
    }
    for case .milestones(let milestones) in header.fields.map(\.value) {
      for milestone in milestones {
        let document = milestone.document.flatMap { index.entry($0) }
        events.append(
          Event(
            date: milestone.date, entry: position, text: milestone.event, document: document))
      }
    }
  }
  return events.sorted {
    $0.date != $1.date ? $0.date < $1.date : ($0.entry, $0.text ?? "") < ($1.entry, $1.text ?? "")
  }
}
