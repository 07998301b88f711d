import HaiDangSource

/// Reads a JSON array of flat objects as a table: a key is a column, an object a row.
struct JSONTableReader {
  private let path: String
  private let text: [UInt8]
  private var table: Table
  private var diagnostics = Diagnostics()
  private var index = 0
  private var columns: [String: Int] = [:]

  /// What stops the reading: the place and what was expected.
  private struct Broken: Error {
    var offset: Int
    var expected: Words
  }

  /// Reads a file; what is not an array of objects is no table.
  static func read(_ file: SourceFile) -> (table: Table?, diagnostics: Diagnostics) {
    var reader = JSONTableReader(file)
    do throws(Broken) {
      try reader.readArray()
    } catch {
      reader.diagnostics.add(.brokenJSON(file.path, error.offset, error.expected))
    }
    return (reader.table.names.isEmpty ? nil : reader.table, reader.diagnostics)
  }

  private init(_ file: SourceFile) {
    path = file.path
    text = file.bytes
    table = Table(path: file.path, bytes: file.bytes)
    table.hasAddresses = false
  }

  private mutating func readArray() throws(Broken) {
    try expect(UInt8(ascii: "["))
    if accept(UInt8(ascii: "]")) { return try expectEnd() }
    repeat { try readObject() } while accept(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
    try expectEnd()
  }

  private mutating func expectEnd() throws(Broken) {
    skipSpace()
    if index < text.count {
      throw Broken(offset: index, expected: Words(vi: "hết tệp", en: "the end of the file"))
    }
  }

  private mutating func readObject() throws(Broken) {
    try expect(UInt8(ascii: "{"))
    var row: [(column: Int, cell: Table.Cell)] = []
    if !accept(UInt8(ascii: "}")) {
      repeat {
        skipSpace()
        let key = try readString()
        let column = try column(key)
        try expect(UInt8(ascii: ":"))
        guard let cell = try readValue() else { continue }
        if let known = row.firstIndex(where: { $0.column == column }) {
          diagnostics.add(.repeatedKey(path, key, table.text(key)))
          row[known].cell = cell
        } else {
          row.append((column, cell))
        }
      } while accept(UInt8(ascii: ","))
      try expect(UInt8(ascii: "}"))
    }
    add(row)
  }

  private mutating func add(_ row: [(column: Int, cell: Table.Cell)]) {
    for (column, cell) in row.sorted(by: { $0.column < $1.column }) {
      table.columns.append(Int16(clamping: column))
      table.cells.append(cell)
    }
    table.endRow(
      number: Int32(clamping: table.rowCount + 1), emptyPlace: row.first?.cell.place ?? 0)
  }

  private mutating func column(_ key: Table.Cell) throws(Broken) -> Int {
    let name = table.text(key)
    if let known = columns[name] { return known }
    guard table.names.count < TableReader.maximumColumns else {
      let limit = TableReader.maximumColumns
      throw Broken(
        offset: Int(key.place),
        expected: Words(vi: "không quá \(limit) khóa", en: "no more than \(limit) keys"))
    }
    columns[name] = table.names.count
    table.names.append(name)
    table.heads.append(key)
    return table.names.count - 1
  }

  /// A text, a number or nothing; a list or an object is passed over with a diagnostic.
  private mutating func readValue() throws(Broken) -> Table.Cell? {
    skipSpace()
    guard index < text.count else { throw broken(vi: "một giá trị", en: "a value") }
    let start = index
    switch text[index] {
    case UInt8(ascii: "\""): return try readString()
    case UInt8(ascii: "-"), 0x30...0x39:
      while index < text.count, isNumberByte(text[index]) { index += 1 }
      return Table.Cell(
        start: Int32(start), end: Int32(index), place: Int32(start), isNumber: true)
    case UInt8(ascii: "n"):
      try expectWord("null")
      return nil
    default:
      try skipNested()
      diagnostics.add(.nestedValue(path, start))
      return nil
    }
  }

  private func isNumberByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte)
  }

  private mutating func expectWord(_ word: StaticString) throws(Broken) {
    let bytes = Array(word.description.utf8)
    guard text[index...].starts(with: bytes) else { throw broken(vi: "một giá trị", en: "a value") }
    index += bytes.count
  }

  /// Passes over `true`, `false`, a list or an object, however deep, without recursion.
  private mutating func skipNested() throws(Broken) {
    var depth = 0
    repeat {
      skipSpace()
      guard index < text.count else { throw broken(vi: "dấu đóng", en: "a closing bracket") }
      switch text[index] {
      case UInt8(ascii: "\""): _ = try readString()
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        index += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        index += 1
      case UInt8(ascii: "t") where depth == 0: try expectWord("true")
      case UInt8(ascii: "f") where depth == 0: try expectWord("false")
      default:
        guard depth > 0 else { throw broken(vi: "một giá trị", en: "a value") }
        index += 1
      }
    } while depth > 0
  }

  // MARK: Strings

  private mutating func readString() throws(Broken) -> Table.Cell {
    guard index < text.count, text[index] == UInt8(ascii: "\"") else {
      throw broken(vi: "một chuỗi trong ngoặc kép", en: "a quoted text")
    }
    let open = index
    index += 1
    let start = index
    while index < text.count, text[index] != UInt8(ascii: "\""), text[index] != UInt8(ascii: "\\"),
      text[index] >= 0x20
    {
      index += 1
    }
    if index < text.count, text[index] == UInt8(ascii: "\"") {
      index += 1
      return Table.Cell(start: Int32(start), end: Int32(index - 1), place: Int32(open))
    }
    return try readEscapedString(from: start, open)
  }

  private mutating func readEscapedString(from start: Int, _ open: Int) throws(Broken) -> Table.Cell
  {
    let copy = table.bytes.count
    table.bytes.append(contentsOf: text[start..<index])
    while true {
      guard index < text.count, text[index] >= 0x20 else {
        throw broken(vi: "dấu ngoặc kép đóng", en: "a closing quote")
      }
      let byte = text[index]
      index += 1
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        try readEscape()
      } else {
        table.bytes.append(byte)
      }
    }
    return Table.Cell(start: Int32(copy), end: Int32(table.bytes.count), place: Int32(open))
  }

  private mutating func readEscape() throws(Broken) {
    guard index < text.count else { throw broken(vi: "ký tự sau \\", en: "a character after \\") }
    let byte = text[index]
    index += 1
    switch byte {
    case UInt8(ascii: "n"): table.bytes.append(0x0A)
    case UInt8(ascii: "t"): table.bytes.append(0x09)
    case UInt8(ascii: "r"): table.bytes.append(0x0D)
    case UInt8(ascii: "b"): table.bytes.append(0x08)
    case UInt8(ascii: "f"): table.bytes.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): table.bytes.append(byte)
    case UInt8(ascii: "u"): try readUnicodeEscape()
    default: throw broken(vi: "ký tự thoát của JSON", en: "an escape of JSON")
    }
  }

  private mutating func readUnicodeEscape() throws(Broken) {
    let first = try readHex()
    var value = first
    if (0xD800..<0xDC00).contains(first), text[index...].starts(with: "\\u".utf8) {
      let before = index
      index += 2
      let second = try readHex()
      if (0xDC00..<0xE000).contains(second) {
        value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      } else {
        index = before
      }
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    table.bytes.append(contentsOf: Array(String(scalar).utf8))
  }

  private mutating func readHex() throws(Broken) -> UInt32 {
    guard index + 4 <= text.count,
      let value = UInt32(String(decoding: text[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw broken(vi: "bốn chữ số hệ 16", en: "four hexadecimal digits") }
    index += 4
    return value
  }

  // MARK: Punctuation

  private mutating func skipSpace() {
    while index < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[index]) { index += 1 }
  }

  private mutating func accept(_ byte: UInt8) -> Bool {
    skipSpace()
    guard index < text.count, text[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(Broken) {
    let sign = String(Unicode.Scalar(byte))
    guard accept(byte) else { throw broken(vi: "'\(sign)'", en: "'\(sign)'") }
  }

  private func broken(vi: String, en: String) -> Broken {
    Broken(offset: index, expected: Words(vi: vi, en: en))
  }
}

extension Diagnostic {
  fileprivate static func brokenJSON(_ path: String, _ offset: Int, _ expected: Words) -> Diagnostic
  {
    Diagnostic(
      .brokenTable, .error, at: SourcePlace(path: path, offset: offset),
      vi: "JSON không đúng: ở đây phải là \(expected.vietnamese)",
      en: "the JSON is broken: here must stand \(expected.english)")
  }

  fileprivate static func repeatedKey(_ path: String, _ key: Table.Cell, _ name: String)
    -> Diagnostic
  {
    Diagnostic(
      .duplicateKey, .error, at: SourcePlace(path: path, offset: Int(key.place)),
      vi: "khóa '\(name)' có hai lần trong một dòng số liệu",
      en: "the key '\(name)' stands twice in an object")
  }

  fileprivate static func nestedValue(_ path: String, _ offset: Int) -> Diagnostic {
    Diagnostic(
      .wrongType, .error, at: SourcePlace(path: path, offset: offset),
      vi: "giá trị phải là chữ, số hoặc null", en: "a value must be a text, a number or null")
  }
}
