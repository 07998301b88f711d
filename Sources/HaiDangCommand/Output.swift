import Glibc

/// The command's two streams, written without buffers, so that nothing is lost or out of order.
enum Output {
  /// Writes text to standard output.
  static func text(_ text: String) {
    write(text, to: STDOUT_FILENO)
  }

  /// Writes a line to standard output.
  static func line(_ line: String) {
    text(line + "\n")
  }

  /// Writes text to standard error.
  static func error(_ text: String) {
    write(text, to: STDERR_FILENO)
  }

  /// Writes all of it; a reader that has gone away is no reason to stop a build.
  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
