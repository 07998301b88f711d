import Glibc

/// The C library's allocator.
enum Allocator {
  /// Lets large blocks go back to the system as they are freed: left alone, the allocator raises its limit
  /// for them with each that is freed, and in the end keeps them all.
  static func returnLargeBlocks() {
    typealias SetOption = @convention(c) (Int32, Int32) -> Int32
    guard let symbol = dlsym(nil, "mallopt") else { return }
    _ = unsafeBitCast(symbol, to: SetOption.self)(mmapThreshold, 1 << 17)
  }

  private static let mmapThreshold: Int32 = -3
}
