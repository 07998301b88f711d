import Glibc
import HaiDangSource

/// Turns the bytes of a file into UTF-8 without a mark, or names what they are instead.
struct TextDecoder: Sendable {
  /// What came of it.
  enum Result: Sendable {
    case text([UInt8])
    case fault(Fault)
  }

  /// Where bytes stop being text, and what they seem to be.
  struct Fault: Hashable, Sendable {
    /// The offset in the file, where that is also an offset in its text; `nil` for UTF-16.
    var offset: Int?
    /// The line, from 1.
    var line: Int
    /// What is wrong there.
    var words: Words
  }

  private let check = UTF8Check()

  /// Decodes the bytes of a whole file.
  func decode(_ bytes: [UInt8]) -> Result {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, high: 1) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, high: 0) }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard let offset = firstFault(in: text) else { return .text(text) }
    return .fault(fault(at: offset, in: text))
  }

  /// The first byte that is no UTF-8, or is a NUL, which no text holds.
  private func firstFault(in text: [UInt8]) -> Int? {
    text.withUnsafeBufferPointer { text in
      if UTF8Check.isPlain(text) { return nil }
      if let offset = check.firstFault(in: text) { return offset }
      guard let base = text.baseAddress, let zero = memchr(base, 0, text.count) else { return nil }
      return UnsafeRawPointer(zero) - UnsafeRawPointer(base)
    }
  }

  private func fault(at offset: Int, in text: [UInt8]) -> Fault {
    let byte = text[offset]
    let words: Words
    if let kind = Self.binaryKind(of: text) {
      words = Words(vi: "đây là tệp \(kind), không phải văn bản", en: "this is \(kind), not text")
    } else if byte == 0 {
      words = Words(
        vi: "byte 00 không có trong văn bản (có thể là UTF-16 thiếu dấu đầu tệp)",
        en: "byte 00 stands in no text (it may be UTF-16 without its mark)")
    } else {
      let code = Self.hexadecimal(byte)
      words = Words(
        vi: "byte \(code) không phải UTF-8 (có thể là TCVN3, VNI hoặc Windows-1258)",
        en: "byte \(code) is not UTF-8 (it may be TCVN3, VNI or Windows-1258)")
    }
    return Fault(offset: offset, line: Self.line(of: offset, in: text), words: words)
  }

  /// What editors most often drop into a folder of texts under the wrong name.
  private static func binaryKind(of bytes: [UInt8]) -> String? {
    let kinds: [(start: [UInt8], name: String)] = [
      ([0x89, 0x50, 0x4E, 0x47], "PNG"), ([0xFF, 0xD8, 0xFF], "JPEG"),
      ([0x47, 0x49, 0x46, 0x38], "GIF"), ([0x25, 0x50, 0x44, 0x46], "PDF"),
      ([0x50, 0x4B, 0x03, 0x04], "ZIP/DOCX/XLSX"), ([0xD0, 0xCF, 0x11, 0xE0], "DOC/XLS"),
    ]
    return kinds.first { bytes.starts(with: $0.start) }?.name
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }

  /// The line of an offset, counted from 1; LF, CRLF and a lone CR each end a line.
  private static func line(of offset: Int, in text: [UInt8]) -> Int {
    var line = 1
    for (index, byte) in text[..<offset].enumerated() {
      if byte == 0x0A || byte == 0x0D && text[index + 1] != 0x0A { line += 1 }
    }
    return line
  }

  /// Decodes UTF-16 after its mark; `high` is the place of the higher byte in a pair.
  private func utf16(_ bytes: [UInt8], high: Int) -> Result {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    let isBroken = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
    ) { text.append($0) }
    guard !isBroken, bytes.count.isMultiple(of: 2), !text.contains(0) else {
      let end = text.firstIndex(of: 0) ?? text.count
      let words = Words(vi: "UTF-16 bị hỏng", en: "broken UTF-16")
      return .fault(
        Fault(offset: nil, line: Self.line(of: end, in: text + [0x20]), words: words))
    }
    return .text(text)
  }
}
