import HaiDangSource

extension MarkdownGuard.Trouble {
  /// What the editor reads; `baseOffset` is where the text begins in its file.
  func diagnostic(_ limits: MarkdownLimits, path: String, baseOffset: Int) -> Diagnostic {
    func place(_ offset: Int) -> SourcePlace {
      SourcePlace(path: path, offset: baseOffset + offset)
    }
    return switch self {
    case .deep(let offset, let levels): .tooDeep(levels, limits, place(offset))
    case .largeBlock(let offset): .blockTooLarge(limits, place(offset))
    case .work(let offset, let inBlock):
      inBlock ? .tooManyMarks(place(offset)) : .tooManyBlocks(place(offset))
    case .wideTable(let offset, let columns): .tableTooWide(columns, limits, place(offset))
    case .largeTable(let offset): .tableTooLarge(limits, place(offset))
    case .manyTableCells(let offset): .tooManyCells(limits, place(offset))
    case .definitions(let offset): .definitionsTooLarge(limits, place(offset))
    }
  }
}

extension Diagnostic {
  static func fileTooLarge(_ bytes: Int, _ limits: MarkdownLimits, _ place: SourcePlace)
    -> Diagnostic
  {
    Diagnostic(
      .fileTooLarge, .error, at: place,
      vi: "tệp có \(bytes) byte, quá mức \(limits.fileBytes) byte của một tệp Markdown",
      en: "the file has \(bytes) bytes, more than the \(limits.fileBytes) of a Markdown file")
  }

  fileprivate static func tooDeep(
    _ levels: Int, _ limits: MarkdownLimits, _ place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .tooDeep, .error, at: place,
      vi: "dòng nằm trong \(levels) tầng trích dẫn và danh sách, nhiều nhất là \(limits.nesting)",
      en: "the line stands in \(levels) levels of quotes and lists, at most \(limits.nesting)")
  }

  fileprivate static func blockTooLarge(_ limits: MarkdownLimits, _ place: SourcePlace)
    -> Diagnostic
  {
    Diagnostic(
      .blockTooLarge, .error, at: place,
      vi: "khối không có dòng trống dài hơn \(limits.blockBytes) byte; hãy tách bằng dòng trống",
      en:
        "a block without a blank line is longer than \(limits.blockBytes) bytes; part it by blank lines"
    )
  }

  fileprivate static func tooManyMarks(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .blockTooLarge, .error, at: place,
      vi: "khối có quá nhiều dấu ngoặc, thẻ hoặc địa chỉ; hãy tách bằng dòng trống",
      en: "a block has too many brackets, tags or addresses; part it by blank lines")
  }

  fileprivate static func tooManyBlocks(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, .error, at: place,
      vi: "đến đây tệp đã có quá nhiều khối và dấu; hãy chia tệp",
      en: "up to here the file has too many blocks and marks; part the file")
  }

  fileprivate static func tableTooWide(
    _ columns: Int, _ limits: MarkdownLimits, _ place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .tableTooLarge, .error, at: place,
      vi: "bảng có \(columns) cột, nhiều nhất là \(limits.tableColumns)",
      en: "the table has \(columns) columns, at most \(limits.tableColumns)")
  }

  fileprivate static func tableTooLarge(_ limits: MarkdownLimits, _ place: SourcePlace)
    -> Diagnostic
  {
    Diagnostic(
      .tableTooLarge, .error, at: place,
      vi: "bảng có hơn \(limits.tableCells) ô, kể cả ô bỏ trống cuối hàng",
      en: "the table has more than \(limits.tableCells) cells, those left out in its rows included")
  }

  fileprivate static func tooManyCells(_ limits: MarkdownLimits, _ place: SourcePlace) -> Diagnostic
  {
    Diagnostic(
      .tableTooLarge, .error, at: place,
      vi: "các bảng của tệp có hơn \(limits.fileTableCells) ô",
      en: "the tables of the file have more than \(limits.fileTableCells) cells")
  }

  fileprivate static func definitionsTooLarge(
    _ limits: MarkdownLimits, _ place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .definitionsTooLarge, .error, at: place,
      vi: "các định nghĩa liên kết được dùng quá nhiều: hơn \(limits.definitionBytes) byte",
      en: "the uses of link definitions add more than \(limits.definitionBytes) bytes")
  }
}
