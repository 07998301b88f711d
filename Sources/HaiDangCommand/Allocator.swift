import Glibc

/// The C library's allocator.
enum Allocator {
  static func returnLargeBlocks() {
    typealias SetOption = @convention(c) (Int32, Int32) -> Int32
    guard let symbol = dlsym(nil, "mallopt") else { return }
    let f = unsafeBitCast(symbol, to: SetOption.self)
    if let s = getenv("MO") {
      for p in String(cString: s).split(separator: ",") {
        let q = p.split(separator: "=")
        _ = f(Int32(q[0])!, Int32(q[1])!)
      }
    }
  }
}
