import CLibYAML

/// What a YAML text says, one event after another; the only file that imports libyaml.
struct YAMLEvents: ~Copyable {
  /// What comes next.
  enum Event {
    /// A text, and whether it stands without quotes.
    case scalar(String, isPlain: Bool)
    case sequence
    case mapping
    /// The end of the sequence or mapping that was begun last.
    case end
    /// `*name`, which stands for what was named before.
    case alias
    /// The end of the text.
    case nothing
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var places: CharacterPlaces
  private var hasBegun = false

  private init(_ parser: UnsafeMutablePointer<yaml_parser_t>, _ places: CharacterPlaces) {
    self.parser = parser
    self.places = places
  }

  /// Lends the events of the YAML in `bytes[range]`, which is UTF-8.
  static func read<Value>(
    _ bytes: [UInt8], in range: Range<Int>,
    _ body: (inout YAMLEvents) throws(YAMLFault) -> Value
  ) throws(YAMLFault) -> Value {
    var parser = yaml_parser_t()
    return try withUnsafeMutablePointer(to: &parser) { parser throws(YAMLFault) in
      guard yaml_parser_initialize(parser) == 1 else { throw .broken("no memory is left", at: 0) }
      defer { yaml_parser_delete(parser) }
      return try bytes.withUnsafeBufferPointer { bytes throws(YAMLFault) in
        let text = UnsafeBufferPointer(rebasing: bytes[range])
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
        var events = YAMLEvents(parser, CharacterPlaces(of: text))
        return try body(&events)
      }
    }
  }

  /// The next event, and how many bytes of the text are before it.
  mutating func next() throws(YAMLFault) -> (event: Event, place: Int) {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw fault() }
      defer { yaml_event_delete(&event) }
      let place = places.offset(of: event.start_mark.index)
      switch event.type {
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
        return (.scalar(String(decoding: text, as: UTF8.self), isPlain: isPlain), place)
      case YAML_SEQUENCE_START_EVENT: return (.sequence, place)
      case YAML_MAPPING_START_EVENT: return (.mapping, place)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return (.end, place)
      case YAML_ALIAS_EVENT: return (.alias, place)
      case YAML_STREAM_END_EVENT: return (.nothing, place)
      case YAML_DOCUMENT_START_EVENT:
        guard !hasBegun else { throw .broken("found another document", at: place) }
        hasBegun = true
      default: break
      }
    }
  }

  /// Why the library went no further.
  private mutating func fault() -> YAMLFault {
    let parser = parser.pointee
    let problem = parser.problem.map { String(cString: $0) } ?? "no memory is left"
    let isOfBytes = parser.error == YAML_READER_ERROR
    return .broken(
      problem,
      at: isOfBytes ? parser.problem_offset : places.offset(of: parser.problem_mark.index))
  }
}

/// Turns the library's counts of characters into counts of bytes.
private struct CharacterPlaces {
  private let text: UnsafeBufferPointer<UInt8>
  /// The place found last: the next one is mostly further on.
  private var last = (characters: 0, bytes: 0)

  init(of text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// How many bytes so many characters take; past the end it is all.
  mutating func offset(of characters: Int) -> Int {
    if characters < last.characters { last = (0, 0) }
    var place = last.bytes
    for _ in last.characters..<characters where place < text.count {
      place += 1
      while place < text.count, text[place] & 0xC0 == 0x80 { place += 1 }
    }
    last = (characters, place)
    return place
  }
}
