import Glibc
import HaiDangSource

/// A number of the system's (`errno`) and what it means to us.
struct ErrorNumber: Hashable, Sendable {
  let value: Int32

  init(_ value: Int32) {
    self.value = value
  }

  /// The number that the last call of this thread left.
  static var last: ErrorNumber { ErrorNumber(errno) }

  /// Whether the machine is at fault (`true`), or only this one file (`false`).
  var isMachineTrouble: Bool {
    switch value {
    case EACCES, EPERM, ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG, EISDIR, ENXIO, EINVAL: false
    default: true
    }
  }

  /// The number in words.
  ///
  /// Our own, since the system's depend on the locale, and lack Vietnamese in most.
  var words: Words {
    switch value {
    case ENOENT: Words(vi: "không có tệp hay thư mục này", en: "no such file or folder")
    case EACCES, EPERM: Words(vi: "không có quyền", en: "permission denied")
    case EROFS: Words(vi: "ổ đĩa chỉ cho đọc", en: "the disk is read-only")
    case ENOSPC: Words(vi: "ổ đĩa đã đầy", en: "no space left on the disk")
    case EDQUOT: Words(vi: "đã hết hạn mức đĩa", en: "the disk quota is used up")
    case EFBIG: Words(vi: "tệp vượt giới hạn kích thước", en: "the file passes the size limit")
    case EIO: Words(vi: "ổ đĩa báo lỗi", en: "the disk reports an error")
    case ENOTDIR: Words(vi: "một phần đường dẫn không phải thư mục", en: "not a folder")
    case EISDIR: Words(vi: "đó là một thư mục", en: "it is a folder")
    case ENOTEMPTY, EEXIST: Words(vi: "ở đó đã có thứ khác", en: "something else stands there")
    case EMFILE, ENFILE: Words(vi: "quá nhiều tệp đang mở", en: "too many open files")
    case ENOMEM: Words(vi: "hết bộ nhớ", en: "out of memory")
    case ENAMETOOLONG: Words(vi: "tên quá dài", en: "the name is too long")
    case ELOOP: Words(vi: "liên kết vòng quanh", en: "links lead in a circle")
    case EBUSY, ETXTBSY: Words(vi: "tệp đang được dùng", en: "the file is in use")
    case EXDEV: Words(vi: "khác hệ thống tệp", en: "another file system")
    default: Words(vi: "lỗi hệ thống số \(value)", en: "system error \(value)")
    }
  }
}
