import Glibc

/// Which program this is: what one version kept, another must not trust.
enum ProgramStamp {
  /// The version with the stamp of the running program's file, so that a new build starts afresh.
  static var version: String {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return Program.version }
    let stamp = FileStamp(status)
    return "\(Program.version) \(stamp.size) \(stamp.modified) \(stamp.inode)"
  }
}

/// The program's name and version.
public enum Program {
  /// The version, as CHANGELOG.md has it.
  public static let version = "0.1.0"
}
