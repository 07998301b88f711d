import Foundation
import Testing

@testable import HaiDang

@Suite struct LatinTests {
  @Test func everyLetterDecomposesAsUnicodeSays() {
    for value in Array(0xC0..<0x250) + Array(0x1E00..<0x1F00) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      expect(scalar)
    }
  }

  @Test func symbolsAreNoLetters() {
    for value: UInt32 in [0x20, 0x30, 0x40, 0x5B, 0xD7, 0xF7, 0x300, 0x2013, 0x1F600] {
      #expect(Latin.letter(value) == nil)
    }
  }

  private func expect(_ scalar: Unicode.Scalar) {
    let text = String(scalar)
    let decomposed = Array(text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars)
    guard decomposed.count > 1, Latin.letter(decomposed[0].value) != nil else { return }
    let letter = Latin.letter(scalar.value)
    #expect(letter?.base == decomposed[0].value, "\(text)")
    #expect(
      [letter?.marks.0, letter?.marks.1] == [
        decomposed[1].value, decomposed.dropFirst(2).first?.value ?? 0,
      ],
      "\(text)")
    #expect(letter?.isUpper == (text.lowercased() != text), "\(text)")
  }
}
