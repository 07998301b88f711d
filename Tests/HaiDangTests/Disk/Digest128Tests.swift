import Testing

@testable import HaiDang

struct Digest128Tests {
  /// Computed by a second implementation, written from the description in another language.
  @Test(arguments: [
    ("", "e4a17a8eab8f009c10aedcef09f7a69d"),
    ("a", "683f52ec64da0c4e8e40370bd234f333"),
    ("hải đăng", "e304c31145de80d4928a778dfd7c5abf"),
    ("0123456789abcdef", "698a32b202d75590c968be15e55186d7"),
    ("0123456789abcdef0123456789abcdef!", "930fd1fb940863e1ffbb581c766e08be"),
  ])
  func isTheSameOnEveryMachine(text: String, digits: String) {
    #expect(Digest128(of: Array(text.utf8)).description == digits)
  }

  @Test func countsTheBytesNotHowTheyWereCut() {
    let bytes = (0..<100).map { UInt8($0) }
    for cut in 0...100 {
      for second in stride(from: cut, through: 100, by: 7) {
        var hasher = Digest128.Hasher()
        hasher.add(Array(bytes[..<cut]))
        hasher.add(Array(bytes[cut..<second]))
        hasher.add(Array(bytes[second...]))
        #expect(hasher.finalize() == Digest128(of: bytes))
      }
    }
  }

  @Test func marksTheEndOfTexts() {
    #expect(digest("ab", "c") != digest("a", "bc"))
  }

  private func digest(_ texts: String...) -> Digest128 {
    var hasher = Digest128.Hasher()
    for text in texts { hasher.add(text) }
    return hasher.finalize()
  }

  @Test func tellsApartWhatDiffersLittle() {
    var halves: (high: Set<UInt64>, low: Set<UInt64>) = ([], [])
    var count = 0
    func take(_ bytes: [UInt8]) {
      let digest = Digest128(of: bytes)
      halves.high.insert(digest.high)
      halves.low.insert(digest.low)
      count += 1
    }
    let base = Array("Năm 2024, Khu kinh tế Đình Vũ – Cát Hải thu hút 4,35 tỷ USD vốn FDI".utf8)
    take(base)
    for length in base.indices { take(Array(base[..<length])) }
    for length in 0..<80 { take([UInt8](repeating: 0, count: length + 1)) }
    for index in base.indices {
      for bit in 0..<8 {
        var changed = base
        changed[index] ^= 1 << bit
        take(changed)
        for other in stride(from: 0, to: base.count * 8, by: 3) where other / 8 > index {
          var twice = changed
          twice[other / 8] ^= 1 << (other % 8)
          take(twice)
        }
      }
    }
    // Not even one half may collide: 50,000 texts leave a chance of one in ten thousand million.
    #expect(count > 50_000)
    #expect(halves.high.count == count)
    #expect(halves.low.count == count)
  }

  @Test func changesHalfOfItsBitsForOneOfTheText() {
    let base = (0..<48).map { UInt8(truncatingIfNeeded: $0 * 37) }
    let digest = Digest128(of: base)
    var flips = [Int](repeating: 0, count: 128)
    for bit in 0..<base.count * 8 {
      var changed = base
      changed[bit / 8] ^= 1 << (bit % 8)
      let other = Digest128(of: changed)
      for place in 0..<64 {
        if (digest.high ^ other.high) >> UInt64(place) & 1 == 1 { flips[place] += 1 }
        if (digest.low ^ other.low) >> UInt64(place) & 1 == 1 { flips[64 + place] += 1 }
      }
    }
    // Of 384 tosses, each bit: five standard deviations are 49.
    #expect(flips.allSatisfy { abs($0 - 192) < 50 })
  }
}
