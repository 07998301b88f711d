extension Int: Cacheable {
  /// Small numbers of either sign take one byte.
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(varint: UInt64(bitPattern: Int64(self << 1 ^ self >> (Int.bitWidth - 1))))
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    let value = try decoder.decodeVarint()
    self = Int(truncatingIfNeeded: Int64(bitPattern: value &>> 1) ^ -Int64(value & 1))
  }
}

extension Bool: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.append(CollectionOfOne(self ? 1 : 0))
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    let byte = try decoder.decodeByte()
    guard byte < 2 else { throw DamagedData() }
    self = byte == 1
  }
}

extension Double: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(word: bitPattern)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    self.init(bitPattern: try decoder.decodeWord())
  }
}

extension String: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(bytes: utf8)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    self = try decoder.decodeText()
  }
}

extension Optional: Cacheable where Wrapped: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(self != nil)
    if let self { encoder.encode(self) }
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    self = try decoder.decode(Bool.self) ? try decoder.decode(Wrapped.self) : nil
  }
}

extension Array: Cacheable where Element: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(count)
    for element in self { encoder.encode(element) }
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    let count = try decoder.decodeCount()
    self = []
    // What is left may hold `count` bytes but not `count` elements: grow as they come.
    reserveCapacity(Swift.min(count, 4096))
    for _ in 0..<count { append(try decoder.decode(Element.self)) }
  }
}

extension Dictionary: Cacheable where Key == String, Value: Cacheable {
  /// In no order: sorting tens of thousands of paths would be a tenth of a small rebuild.
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(count)
    for (key, value) in self {
      encoder.encode(key)
      encoder.encode(value)
    }
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    let count = try decoder.decodeCount()
    self.init(minimumCapacity: Swift.min(count, 1 << 16))
    for _ in 0..<count {
      let key = try decoder.decode(String.self)
      self[key] = try decoder.decode(Value.self)
    }
  }
}

extension Digest128: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(word: high)
    encoder.encode(word: low)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    self.init(high: try decoder.decodeWord(), low: try decoder.decodeWord())
  }
}

extension FileStamp: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(size)
    encoder.encode(modified)
    encoder.encode(changed)
    encoder.encode(varint: inode)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    size = try decoder.decode()
    modified = try decoder.decode()
    changed = try decoder.decode()
    inode = try decoder.decodeVarint()
  }
}
