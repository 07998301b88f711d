/// The Vietnamese letters, for joining marks to them and for lower case.
enum VietnameseLetters {
  /// A vowel in its six tones: none, huyền, hỏi, ngã, sắc, nặng.
  private static let rows = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
    "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ].map { $0.unicodeScalars.map(\.value) }

  /// The row and tone of every vowel.
  private static let positions: [UInt32: (row: Int, tone: Int)] = {
    var positions: [UInt32: (row: Int, tone: Int)] = [:]
    for (row, letters) in rows.enumerated() {
      for (tone, letter) in letters.enumerated() { positions[letter] = (row, tone) }
    }
    return positions
  }()

  /// The letter that `letter` becomes under a combining mark, or nothing.
  static func joined(_ letter: UInt32, _ mark: UInt32) -> UInt32? {
    guard let (row, tone) = positions[letter] else { return nil }
    switch mark {
    case 0x0300 where tone == 0: return rows[row][1]
    case 0x0309 where tone == 0: return rows[row][2]
    case 0x0303 where tone == 0: return rows[row][3]
    case 0x0301 where tone == 0: return rows[row][4]
    case 0x0323 where tone == 0: return rows[row][5]
    case 0x0306 where row == 0: return rows[1][tone]
    case 0x0302 where row == 0: return rows[2][tone]
    case 0x0302 where row == 3 || row == 6: return rows[row + 1][tone]
    case 0x031B where row == 6: return rows[8][tone]
    case 0x031B where row == 9: return rows[10][tone]
    default: return nil
    }
  }

  /// The lower case of a letter beyond ASCII that Vietnamese or its neighbours use.
  static func lower(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xC0...0xD6, 0xD8...0xDE: scalar + 0x20
    case 0x0102, 0x0110, 0x0128, 0x0168, 0x01A0: scalar + 1
    case 0x01AF: 0x01B0
    case 0x1EA0...0x1EF9: scalar | 1
    default: scalar
    }
  }
}
