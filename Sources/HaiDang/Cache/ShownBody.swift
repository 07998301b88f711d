/// Where the body of an entry stands in the site, if that is on one page, once, and in the search index.
///
/// When nothing but the body changed, these are the only files that change, and only here.
struct ShownBody: Hashable, Sendable {
  /// The path of the page.
  var page: String
  /// Where in its bytes the body stands.
  var place: Range<Int>
  /// Where in the index its text stands, if the site has one.
  var search: SearchPlace?
}

extension ShownBody: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(page)
    encoder.encode(place.lowerBound)
    encoder.encode(place.count)
    encoder.encode(search)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    page = try decoder.decode()
    let start = try decoder.decode(Int.self)
    let count = try decoder.decode(Int.self)
    guard start >= 0, count >= 0, start <= Int.max - count else { throw DamagedData() }
    place = start..<start + count
    search = try decoder.decode()
  }
}
