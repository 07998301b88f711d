import HaiDangMarkdown

/// Documents by their numbers and their names, which count only with the right date and issuer.
extension MentionWalk {
  /// Whether a short name can only be that of a document that the page has cited by its number.
  func isCited(_ document: Int, _ range: Range<Int>) -> Bool {
    guard cited.contains(document) else { return false }
    let digits = text(range).reversed().prefix { $0.isNumber }.reversed()
    return !digitsOfOthers.contains(String(digits))
  }

  /// What stands beside a document's name about it.
  enum Agreement: Equatable {
    case confirmed
    case open
    case contradicted(DocumentDate?)
  }

  func agreement(_ target: Int, _ range: Range<Int>, _ run: [UInt8]) -> Agreement {
    guard let citation = names.citations[target] else { return .open }
    return run.withUnsafeBufferPointer { bytes in
      if Issuer.contradicts(citation.issuer, after: range.upperBound, in: bytes) {
        return .contradicted(nil)
      }
      let date =
        DocumentDate.after(range.upperBound, in: bytes)
        ?? DocumentDate.stated(before: range.lowerBound, in: bytes)
      if let date {
        guard let own = citation.date else { return .open }
        guard date.agrees(with: own) else { return .contradicted(date) }
        return date.day != nil && own.day != nil ? .confirmed : .open
      }
      guard let own = citation.date, own.day != nil,
        let before = DocumentDate.last(before: range.lowerBound, in: bytes)
      else { return .open }
      return before.agrees(with: own) ? .confirmed : .open
    }
  }

  /// The dates that cells of the row are; none if it has several documents, whose they could be.
  mutating func datesInRow(of document: MarkdownDocument) -> [DocumentDate] {
    if let datesInRow { return datesInRow }
    var dates: [DocumentDate] = []
    var documents = 0
    for cell in children(of: row, in: document) {
      var run = MarkdownRun()
      document.run(of: cell, into: &run)
      if !DocumentNumber.numbers(in: run.bytes).isEmpty { documents += 1 }
      if let date = run.bytes.withUnsafeBufferPointer({ DocumentDate.whole($0) }) {
        dates.append(date)
      }
    }
    if documents > 1 { dates = [] }
    datesInRow = dates
    return dates
  }

  /// The documents whose numbers stand in a run; a date beside a number, or in a cell beside it, must be
  /// the document's.
  mutating func documents(
    _ numbers: [DocumentNumber], _ run: [UInt8], beside dates: [DocumentDate]
  ) -> [Place] {
    var found: [Place] = []
    for number in numbers {
      let known = names.documents[number.key] ?? []
      var date =
        number.date
        ?? run.withUnsafeBufferPointer { DocumentDate.stated(before: number.start, in: $0) }
      if date == nil {
        date =
          dates.first { date in known.contains { $0.date.map { date.agrees(with: $0) } ?? true } }
          ?? dates.first
      }
      let fitting = known.filter { $0.date.map { date?.agrees(with: $0) ?? true } ?? true }
      if fitting.count == 1 {
        cited.insert(fitting[0].target)
        found.append((.entity(fitting[0].target), number.start..<number.end, true))
        continue
      }
      digitsOfOthers.insert(String(number.number.prefix { $0.isNumber }))
      if known.isEmpty {
        strays.append(.unknownDocument(number: number.number, date: date?.text))
      } else if fitting.isEmpty, let date {
        strays.append(
          .otherDate(number: number.number, date: date.text, known: known[0].target))
      } else {
        strays.append(.ambiguous(name: number.number, targets: fitting.map(\.target)))
      }
    }
    return found
  }
}

extension DocumentDate {
  /// Whether two dates can be the same day, as far as both are known.
  func agrees(with date: PartialDate) -> Bool {
    guard year == date.year else { return false }
    if let month, let other = date.month, month != other { return false }
    if let day, let other = date.day, day != other { return false }
    return true
  }
}
