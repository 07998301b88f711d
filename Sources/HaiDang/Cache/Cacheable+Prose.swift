import HaiDangSource

/// How what a body refers to lies in the cache.

extension Prose: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(headings)
    encoder.encode(links)
    encoder.encode(figures)
    encoder.encode(charts)
    encoder.encode(mentions)
    encoder.encode(spans)
    encoder.encode(cited)
    encoder.encode(numbers)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    headings = try decoder.decode()
    links = try decoder.decode()
    figures = try decoder.decode()
    charts = try decoder.decode()
    mentions = try decoder.decode()
    spans = try decoder.decode()
    cited = try decoder.decode()
    numbers = try decoder.decode()
  }
}

extension Prose.Heading: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(level)
    encoder.encode(id)
    encoder.encode(title)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    level = try decoder.decode()
    id = try decoder.decode()
    title = try decoder.decode()
  }
}

extension Prose.Link: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(destination)
    encoder.encode(offset)
    encoder.encode(isImage)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    destination = try decoder.decode()
    offset = try decoder.decode()
    isImage = try decoder.decode()
  }
}

extension Prose.Figure: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(destination)
    encoder.encode(text)
    encoder.encode(offset)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    destination = try decoder.decode()
    text = try decoder.decode()
    offset = try decoder.decode()
  }
}

extension Prose.Chart: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(yaml)
    encoder.encode(offset)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    yaml = try decoder.decode()
    offset = try decoder.decode()
  }
}

extension Prose.Mention: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(target)
    encoder.encode(sentence)
    encoder.encode(nameInSentence.lowerBound)
    encoder.encode(nameInSentence.count)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    target = try decoder.decode()
    sentence = try decoder.decode()
    let start = try decoder.decode(Int.self)
    let count = try decoder.decode(Int.self)
    guard start >= 0, count >= 0, start <= sentence.utf8.count - count else { throw DamagedData() }
    nameInSentence = start..<start + count
  }
}

extension Prose.Span: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(Int(block))
    encoder.encode(Int(start))
    encoder.encode(Int(end))
    encoder.encode(target)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    block = Int32(clamping: try decoder.decode(Int.self))
    start = Int32(clamping: try decoder.decode(Int.self))
    end = Int32(clamping: try decoder.decode(Int.self))
    target = try decoder.decode()
    guard start >= 0, start <= end else { throw DamagedData() }
  }
}

extension Prose.Cited: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(number)
    encoder.encode(date)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    number = try decoder.decode()
    date = try decoder.decode()
  }
}

extension Prose.Number: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(text)
    encoder.encode(offset)
    // Digests fill all bits of a word.
    encoder.encode(word: UInt64(bitPattern: Int64(key)))
    encoder.encode(word: UInt64(bitPattern: Int64(context)))
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    text = try decoder.decode()
    offset = try decoder.decode()
    key = Int(truncatingIfNeeded: try decoder.decodeWord())
    context = Int(truncatingIfNeeded: try decoder.decodeWord())
  }
}

extension MentionWalk.Target: Cacheable {
  /// Entities count from 0 upwards, years downwards.
  func encode(to encoder: inout ByteEncoder) {
    switch self {
    case .entity(let entity): encoder.encode(entity)
    case .year(let year): encoder.encode(-year)
    }
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    let value = try decoder.decode(Int.self)
    self = value < 0 ? .year(-value) : .entity(value)
  }
}
