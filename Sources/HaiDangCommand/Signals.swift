import Glibc

/// The signals that would kill the program where an error code can be handled instead.
enum Signals {
  /// A closed pipe and a file past the size limit then come back as `EPIPE` and `EFBIG`.
  static func makeThemErrors() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
