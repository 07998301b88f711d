/// Writes addresses, as links and images lead to.
enum Address {
  /// The address as an attribute holds it: what is no character of an address is percent-encoded.
  static func encoded(_ address: String) -> String {
    if address.utf8.allSatisfy(isOfAddress) { return address }
    var bytes: [UInt8] = []
    for byte in address.utf8 {
      if isOfAddress(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        for digit in [byte >> 4, byte & 0x0F] {
          bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isOfAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "?")...UInt8(ascii: "@"), UInt8(ascii: "#")...UInt8(ascii: ";"): true
    case UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
  }
}
