import Glibc

/// The C library's allocator.
enum Allocator {
  /// Lets large blocks go back to the system as they are freed.
  ///
  /// Left alone, the allocator raises its limit for them with each that is freed, and in the end keeps
  /// them all. A few free megabytes stay at hand: every page that is fetched again is cleared first.
  static func returnLargeBlocks() {
    typealias SetOption = @convention(c) (Int32, Int32) -> Int32
    guard let symbol = dlsym(nil, "mallopt") else { return }
    let set = unsafeBitCast(symbol, to: SetOption.self)
    _ = set(mmapThreshold, 1 << 22)
    _ = set(trimThreshold, 1 << 24)
  }

  private static let trimThreshold: Int32 = -1
  private static let mmapThreshold: Int32 = -3
}
