import Glibc

/// The processors of this machine.
public enum Processors {
  /// How many there are; at least one.
  public static var count: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }
}
