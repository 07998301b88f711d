import Testing

@testable import HaiDangMarkup

@Suite struct ByteBufferTests {
  @Test func holdsWhatWasAdded() {
    var buffer = ByteBuffer()
    var expected: [UInt8] = []
    #expect(buffer.isEmpty && buffer.last == nil)
    // Sizes around those at which it grows.
    for size in [0, 1, 63, 64, 65, 200, 3, 1000] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 + size) }
      buffer.append(bytes)
      buffer.append(UInt8(size & 0xFF))
      buffer.append(repeating: 0x20, count: size % 7)
      expected += bytes + [UInt8(size & 0xFF)] + Array(repeating: 0x20, count: size % 7)
      #expect(buffer.count == expected.count && buffer.last == expected.last)
    }
    #expect(buffer.withBytes { Array($0) } == expected)
    #expect(buffer.finish() == expected)
  }

  @Test func aCopyIsOfItsOwn() {
    var buffer = ByteBuffer(capacity: 100)
    buffer.append(Array("hải".utf8))
    var copy = buffer
    buffer.append(Array(" đăng".utf8))
    buffer.append(copy)
    #expect(copy.finish() == Array("hải".utf8))
    #expect(buffer.finish() == Array("hải đănghải".utf8))
  }

  @Test func keepsNoMoreOfItsRoomThanWasWritten() {
    var buffer = ByteBuffer()
    buffer.append(upTo: 500) { room in
      #expect(room.count == 500)
      room[0] = 0x61
      return 1
    }
    buffer.append(upTo: 0) { _ in 0 }
    buffer.append(0x62)
    #expect(buffer.finish() == [0x61, 0x62])
  }

  @Test func canBeUsedAgain() {
    var buffer = ByteBuffer()
    buffer.append(Array(repeating: 1, count: 100))
    buffer.removeAll()
    #expect(buffer.isEmpty)
    buffer.append(2)
    #expect(buffer.finish() == [2])
  }
}
