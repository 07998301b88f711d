public import HaiDangSource

/// Trouble with the machine: a disk that is full, a folder that is locked, a file that is in the way.
///
/// It is thrown and ends the run (exit code 2); what the editor can mend in the content is a
/// `Diagnostic` instead.
public struct MachineError: Error, Hashable, Sendable {
  /// What was being done.
  public enum Operation: Hashable, Sendable {
    case openFolder, listFolder, makeFolder
    case readFile, writeFile, renameFile, removeFile
    case lock
  }

  /// Why it could not be done.
  public enum Reason: Hashable, Sendable {
    /// The system said no; the number is `errno`.
    case system(Int32)
    /// Another run holds the lock.
    case locked
    /// Files that are not ours, with other bytes, stand where files of ours belong.
    ///
    /// Their paths below the output folder, which are also the routes of the pages they keep out.
    case foreignFiles([String])
    /// A symbolic link, a device or a pipe stands where a file or folder of ours belongs.
    case notOurs
    /// A folder of the output lies on another file system, so that nothing can be moved into it.
    case otherFileSystem
    /// The output lies in this folder, whose files the site is made of.
    case amongSources(String)
  }

  /// What was being done.
  public var operation: Operation
  /// The path as the user would name it.
  public var path: String
  /// Why it could not be done.
  public var reason: Reason

  /// Makes an error.
  public init(_ operation: Operation, _ path: String, _ reason: Reason) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// One line for the user: lower-case, no full stop.
  public var message: Words {
    operation.words + Words(vi: " '\(path)': ", en: " '\(path)': ") + reason.words
  }
}

extension MachineError.Operation {
  fileprivate var words: Words {
    switch self {
    case .openFolder: Words(vi: "không mở được thư mục", en: "cannot open folder")
    case .listFolder: Words(vi: "không đọc được thư mục", en: "cannot list folder")
    case .makeFolder: Words(vi: "không tạo được thư mục", en: "cannot make folder")
    case .readFile: Words(vi: "không đọc được tệp", en: "cannot read file")
    case .writeFile: Words(vi: "không ghi được tệp", en: "cannot write file")
    case .renameFile: Words(vi: "không đổi được tên tệp thành", en: "cannot rename a file to")
    case .removeFile: Words(vi: "không xoá được tệp", en: "cannot remove file")
    case .lock: Words(vi: "không khoá được", en: "cannot lock")
    }
  }
}

extension MachineError.Reason {
  fileprivate var words: Words {
    switch self {
    case .system(let number): ErrorNumber(number).words
    case .locked:
      Words(
        vi: "một lần dựng khác đang giữ khoá này, hãy đợi nó xong",
        en: "another build holds this lock, wait until it is done")
    case .foreignFiles(let paths):
      Words(
        vi: "ở đó đã có một tệp khác không do chương trình ghi, hãy chuyển nó đi",
        en: "another file stands there that this program did not write, move it away")
        + Self.more(paths.count - 1)
    case .notOurs:
      Words(
        vi: "ở đó là một liên kết hoặc một tệp đặc biệt, hãy chuyển nó đi",
        en: "a link or a special file stands there, move it away")
    case .otherFileSystem:
      Words(
        vi: "thư mục này nằm trên một hệ thống tệp khác với thư mục xuất",
        en: "this folder lies on another file system than the output")
    case .amongSources(let folder):
      Words(
        vi: "trang được dựng từ '\(folder)' nên không ghi vào đó được, hãy chọn nơi khác",
        en: "the site is made from '\(folder)' and cannot be written into it, choose another place")
    }
  }

  private static func more(_ others: Int) -> Words {
    others < 1
      ? .none : Words(vi: " (và \(others) tệp nữa như vậy)", en: " (and \(others) more like it)")
  }
}
