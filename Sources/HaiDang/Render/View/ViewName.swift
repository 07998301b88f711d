/// A name of a value in a view, as views and templates both have it: compared as one word.
///
/// It is the FNV-1a hash of the name. Templates can use the names of `ViewSchema` alone, and a test
/// holds that no two of them have one hash.
struct ViewName: Hashable, Sendable {
  /// Stands for the name.
  let hash: UInt64

  /// The name of a value that the program gives.
  init(_ name: StaticString) {
    self.init(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  /// A name that a template asks for.
  init(_ name: String) {
    var name = name
    self = name.withUTF8 { ViewName($0) }
  }

  private init(_ name: UnsafeBufferPointer<UInt8>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.hash = hash
  }
}
