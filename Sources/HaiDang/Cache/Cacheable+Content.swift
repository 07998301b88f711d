import HaiDangSource

/// How the values of level 1 lie in the cache, field by field in the order of their declarations.

extension HeaderValues: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(path)
    encoder.encode(collection)
    encoder.encode(id)
    encoder.encode(title)
    encoder.encode(date)
    encoder.encode(updated)
    encoder.encode(summary)
    encoder.encode(isDraft)
    encoder.encode(aliases)
    encoder.encode(needsPrefix)
    encoder.encode(source)
    encoder.encode(fields)
    encoder.encode(references)
    encoder.encode(years)
    encoder.encode(nolink)
    encoder.encode(linksNothing)
    encoder.encode(redirects)
    encoder.encode(body)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    path = try decoder.decode()
    collection = try decoder.decode()
    id = try decoder.decode()
    title = try decoder.decode()
    date = try decoder.decode()
    updated = try decoder.decode()
    summary = try decoder.decode()
    isDraft = try decoder.decode()
    aliases = try decoder.decode()
    needsPrefix = try decoder.decode()
    source = try decoder.decode()
    fields = try decoder.decode()
    references = try decoder.decode()
    years = try decoder.decode()
    nolink = try decoder.decode()
    linksNothing = try decoder.decode()
    redirects = try decoder.decode()
    body = try decoder.decode()
  }
}

extension PartialDate: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(year)
    encoder.encode(month)
    encoder.encode(day)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    year = try decoder.decode()
    month = try decoder.decode()
    day = try decoder.decode()
  }
}

extension Citation: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(id)
    encoder.encode(publisher)
    encoder.encode(title)
    encoder.encode(date)
    encoder.encode(number)
    encoder.encode(url)
    encoder.encode(offset)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    id = try decoder.decode()
    publisher = try decoder.decode()
    title = try decoder.decode()
    date = try decoder.decode()
    number = try decoder.decode()
    url = try decoder.decode()
    offset = try decoder.decode()
  }
}

extension Redirect: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(route)
    encoder.encode(offset)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    route = try decoder.decode()
    offset = try decoder.decode()
  }
}

extension Reference: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(collection)
    encoder.encode(name)
    encoder.encode(offset)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    collection = try decoder.decode()
    name = try decoder.decode()
    offset = try decoder.decode()
  }
}

extension Milestone: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(date)
    encoder.encode(event)
    encoder.encode(document)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    date = try decoder.decode()
    event = try decoder.decode()
    document = try decoder.decode()
  }
}

extension FieldEntry: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(name)
    encoder.encode(value)
    encoder.encode(offset)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    name = try decoder.decode()
    value = try decoder.decode()
    offset = try decoder.decode()
  }
}

extension FieldValue: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    switch self {
    case .text(let text):
      encoder.encode(0)
      encoder.encode(text)
    case .quantity(let text):
      encoder.encode(1)
      encoder.encode(text)
    case .date(let date):
      encoder.encode(2)
      encoder.encode(date)
    case .references(let references):
      encoder.encode(3)
      encoder.encode(references)
    case .list(let values):
      encoder.encode(4)
      encoder.encode(values)
    case .milestones(let milestones):
      encoder.encode(5)
      encoder.encode(milestones)
    }
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    switch try decoder.decode(Int.self) {
    case 0: self = .text(try decoder.decode())
    case 1: self = .quantity(try decoder.decode())
    case 2: self = .date(try decoder.decode())
    case 3: self = .references(try decoder.decode())
    case 4: self = .list(try decoder.decode())
    case 5: self = .milestones(try decoder.decode())
    default: throw DamagedData()
    }
  }
}
