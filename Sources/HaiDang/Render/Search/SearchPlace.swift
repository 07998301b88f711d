/// Where one document stands in the search index.
struct SearchPlace: Hashable, Sendable {
  /// The segment.
  var segment: Int
  /// Its number among the documents of the segment.
  var document: Int
  /// How many documents the segment has.
  var documents: Int
  /// How many shards it has.
  var shards: Int
  /// The path of the script with its text.
  var text: String
}

extension SearchPlace: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(segment)
    encoder.encode(document)
    encoder.encode(documents)
    encoder.encode(shards)
    encoder.encode(text)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    segment = try decoder.decode()
    document = try decoder.decode()
    documents = try decoder.decode()
    shards = try decoder.decode()
    text = try decoder.decode()
  }
}
