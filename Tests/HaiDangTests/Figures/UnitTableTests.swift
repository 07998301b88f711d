import Testing

@testable import HaiDang

@Suite struct UnitTableTests {
  @Test func aDeclaredWordIsAUnitUnlessItIsKnown() {
    let shipped = UnitTable.shipped
    let declared = shipped.declaring(["phà", "Phà", "phà/ngày", "nghìn phà", "ha", "xe"])
    #expect(declared.names == shipped.names + ["phà", "xe"])
    #expect(declared.unit("nghìn phà")?.scale == 3)
    #expect(declared.unit("phà/ngày")?.base == "phà/ngày")
    #expect(shipped.declaring(["ha", "triệu USD"]) === shipped)
  }

  /// Making the table anew for each word would be ten million times a word here.
  @Test(.timeLimit(.minutes(2))) func manyWordsAreDeclaredAtOnce() {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let words = (0..<4_000).map { "\(letters[$0 % 26])\(letters[$0 / 26 % 26])\($0)x" }
    let declared = UnitTable.shipped.declaring(words)
    #expect(declared.names.count == UnitTable.shipped.names.count + 4_000)
    #expect(words.allSatisfy { declared.unit($0)?.base == $0 })
  }

  @Test func aUnitIsCountedByAFewThings() {
    func unit(_ parts: Int) -> Unit? {
      UnitTable.shipped.unit("ha" + String(repeating: "/ha", count: parts))
    }
    #expect(unit(4) != nil)
    #expect(unit(5) == nil)
    #expect(unit(100_000) == nil)
  }
}
