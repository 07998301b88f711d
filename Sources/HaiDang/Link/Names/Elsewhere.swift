/// The provinces that are not the site's own: "KCN An Hòa ở Đà Nẵng" is another park.
struct Elsewhere: Sendable {
  /// The first two words of each, or its only one.
  private let places: Set<String>

  /// All provinces but those that the site's own texts end in: "KCN VSIP Hải Phòng".
  init(except own: [String]) {
    places = Elsewhere.provinces.subtracting(own.flatMap { Elsewhere.endings(of: $0) })
  }

  /// What tells one from another; the same for all sites but those of a province of the list.
  var digest: [String] { Elsewhere.provinces.subtracting(places).sorted() }

  /// Whether a text goes on, after a name, with a province that the named thing is in.
  func follows(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset + 1 < bytes.count, Elsewhere.joins(bytes[offset], bytes[offset + 1]),
      let joint = Elsewhere.joints.first(where: { bytes[offset...].starts(with: $0) })
    else { return false }
    let start = offset + joint.count
    let end = min(bytes.count, start + Elsewhere.window)
    guard start + 1 < end, Elsewhere.mayBegin(bytes[start], bytes[start + 1]) else { return false }
    let words = String(decoding: bytes[start..<end], as: UTF8.self).split(separator: " ")
    return placeEnds(Elsewhere.withoutRank(words[...]), isList: bytes[offset] != 0x20)
  }

  /// Whether a place stands here; in a list, one that no other follows.
  private func placeEnds(_ words: ArraySlice<Substring>, isList: Bool) -> Bool {
    for count in [1, 2] where words.count >= count {
      let place = words.prefix(count).joined(separator: " ")
      let bare = place.prefix { $0.isLetter || $0 == " " }
      guard places.contains(String(bare)) else { continue }
      guard isList else { return true }
      let next = words.dropFirst(count).first
      return place.dropFirst(bare.count).first != "," && next != "và" && next != "hoặc"
    }
    return false
  }

  /// The words after "tỉnh" or "thành phố".
  private static func withoutRank(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
    switch words.first {
    case "tỉnh", "TP", "TP.": words.dropFirst()
    case "thành", "Thành": words.dropFirst(2)
    default: words
    }
  }

  /// Whether two bytes may begin what joins a name and its place: few do.
  @inline(__always)
  private static func joins(_ first: UInt8, _ second: UInt8) -> Bool {
    if first == UInt8(ascii: ",") { return second == 0x20 }
    guard first == 0x20 else { return false }
    return switch second {
    case 0xE1, UInt8(ascii: "o"), UInt8(ascii: "t"), UInt8(ascii: "c"), UInt8(ascii: "("): true
    default: false
    }
  }

  /// Whether a place, or its rank, may begin with two bytes.
  private static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    if first == UInt8(ascii: "t") {
      return second == UInt8(ascii: "h") || second == UInt8(ascii: "i") || second == 0xE1
    }
    return first &- 0x41 < 26 || first == 0xC4
  }

  private static func endings(of text: String) -> [String] {
    let words = text.split(separator: " ")
    return [1, 2].map { words.suffix($0).joined(separator: " ") }
  }

  /// How many bytes after it are looked at.
  private static let window = 48
  /// What stands between a name and its place, composed and decomposed.
  private static let joints = [
    ", ", " (", " ở ", " tại ", " của ", " thuộc ", " tỉnh ", " o\u{31B}\u{309} ", " ta\u{323}i ",
    " cu\u{309}a ", " thuo\u{323}\u{302}c ", " ti\u{309}nh ",
  ].map { Array($0.utf8) }

  private static let provinces: Set<String> = [
    "An Giang", "Bà Rịa", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương",
    "Bình Định", "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk",
    "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam", "Hà Nội",
    "Hà Tĩnh", "Hải Dương", "Hải Phòng", "Hậu Giang", "Hòa Bình", "Hồ Chí", "Huế", "Hưng Yên",
    "Khánh Hòa", "Kiên Giang", "Kon Tum", "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Long An",
    "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận", "Phú Thọ", "Phú Yên", "Quảng Bình",
    "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La", "Tây Ninh",
    "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Thừa Thiên", "Tiền Giang", "Trà Vinh", "Tuyên Quang",
    "Vĩnh Long", "Vĩnh Phúc", "Yên Bái",
  ]
}
