/// What stands before the words of a line: white space, `>`, and the markers of lists and
/// footnotes.
struct LinePrefix {
  /// How many containers the line may stand in: its markers, and one for two columns of
  /// indentation.
  private(set) var depth = 0
  /// The index of the first byte that is neither white space nor `>`.
  private(set) var contentStart = 0
  /// Whether no words follow, so that a paragraph ends here.
  private(set) var isBlank = false
  /// Whether the line begins a block of its own even inside a paragraph, as a bullet does.
  private(set) var startsBlock = false

  /// Reads the prefix of `line`, which ends before its line end.
  ///
  /// `itemColumn` is the column where the words of the open list item begin, 0 outside of one; a
  /// number left of it begins the next item.
  init(_ line: UnsafeBufferPointer<UInt8>, afterBlank: Bool, itemColumn: inout Int) {
    var columns = 0
    var markers = 0
    var isPlain = true
    var index = quotes(in: line, &columns, &markers, &isPlain)
    contentStart = index
    if index == line.count {
      isBlank = markers == 0 || isPlain
      if isBlank { itemColumn = 0 }
      depth = markers
      return
    }
    let indent = columns
    if markers == 0, indent < 4 {
      startsBlock = Self.isHeading(line, index)
      if let marker = Self.listMarker(line, index),
        Self.whiteSpace(line, marker.end).end < line.count
      {
        let isNext = afterBlank || indent < itemColumn
        startsBlock = marker.number.map { $0 == 1 || isNext } ?? true
        if startsBlock { itemColumn = indent + marker.end - index + 1 }
      }
    }
    while index < line.count, let end = Self.marker(line, index) {
      markers += 1
      let width = Self.whiteSpace(line, end)
      columns += max(0, width.columns - 1)
      index = width.end
    }
    depth = markers == 0 ? 0 : markers + columns / 2
  }

  /// Passes white space and quote marks; `isPlain` stays true while no mark is indented like code.
  private func quotes(
    in line: UnsafeBufferPointer<UInt8>, _ columns: inout Int, _ markers: inout Int,
    _ isPlain: inout Bool
  ) -> Int {
    var index = 0
    while true {
      let space = Self.whiteSpace(line, index)
      columns += space.columns
      index = space.end
      guard index < line.count, line[index] == UInt8(ascii: ">") else { return index }
      if space.columns > 3 { isPlain = false }
      markers += 1
      index += 1
      // The space after the mark belongs to it.
      if index < line.count, line[index] == 0x20 { index += 1 }
    }
  }

  private static func whiteSpace(
    _ line: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (columns: Int, end: Int) {
    var index = start
    var columns = 0
    while index < line.count {
      if line[index] == 0x20 {
        columns += 1
      } else if line[index] == 0x09 {
        columns += 4
      } else {
        break
      }
      index += 1
    }
    return (columns, index)
  }

  /// The end of the container marker at `index`: `>`, a list's, or a footnote's.
  private static func marker(_ line: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    if line[index] == UInt8(ascii: ">") { return index + 1 }
    return listMarker(line, index)?.end ?? footnoteMarker(line, index)
  }

  /// A list's marker at `index`, with the white space or line end that must follow it.
  private static func listMarker(
    _ line: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (number: Int?, end: Int)? {
    var end = index
    var number: Int?
    switch line[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      end += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var value = 0
      while end < line.count, end - index < 9, (0x30...0x39).contains(line[end]) {
        value = value * 10 + Int(line[end] - 0x30)
        end += 1
      }
      guard end < line.count, line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")")
      else { return nil }
      number = value
      end += 1
    default: return nil
    }
    if end < line.count, line[end] != 0x20, line[end] != 0x09 { return nil }
    return (number, end)
  }

  private static func footnoteMarker(_ line: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    guard index + 1 < line.count, line[index] == UInt8(ascii: "["),
      line[index + 1] == UInt8(ascii: "^")
    else { return nil }
    var end = index + 2
    while end < line.count, line[end] != UInt8(ascii: "]") { end += 1 }
    guard end + 1 < line.count, line[end + 1] == UInt8(ascii: ":") else { return nil }
    return end + 2
  }

  private static func isHeading(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var index = start
    while index < line.count, line[index] == UInt8(ascii: "#") { index += 1 }
    guard (1...6).contains(index - start) else { return false }
    return index == line.count || line[index] == 0x20 || line[index] == 0x09
  }
}
