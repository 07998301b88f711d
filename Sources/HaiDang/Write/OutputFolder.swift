import Glibc
import Synchronization

/// The folder that a site is written into: it changes only what changed, and only what is ours.
///
/// A run stages every file (`stage`, `keep`), from as many threads as it likes, and then commits once.
/// Until the commit the folder is as it was; a run that fails, or is let go, leaves it so. The
/// manifest of what is ours, the temporaries and the lock lie in the folder's `.haidang/`, and one run
/// at a time holds the lock.
final class OutputFolder: Sendable {
  /// The path as the user gave it.
  let path: String
  /// The folder.
  let root: Descriptor
  /// The folder's `.haidang`.
  let own: Descriptor
  private let lock: Descriptor
  /// The number of the file system, since a rename cannot leave it.
  let device: UInt64
  /// What stood when the run began.
  let manifest: Manifest
  /// What a broken-off run may have left.
  let journal: Journal
  let state = Mutex(State())

  /// What this run has staged so far.
  struct State: Sendable {
    /// The files of this run by path.
    var staged: [String: Staged] = [:]
    /// Files of others that stand where ours belong.
    var conflicts: [String] = []
    /// Folders that stand where files of ours belong.
    var obstructions: [String] = []
    /// What is known of the folders on the way to our files.
    var folders: [String: Place] = [:]
    /// How many temporaries were begun; their names are counted.
    var temporaries = 0
    /// The folders that were begun beside the output, since they do not stand in it yet.
    var newFolders: Set<String> = []
    /// The seal of the manifest as it stands: no two runs that wrote something leave the same.
    var seal: Digest128?
    /// Whether the run is over: committed or abandoned.
    var isOver = false
  }

  /// A file of this run.
  struct Staged: Sendable {
    /// The digest of its bytes.
    var digest: Digest128
    /// Its stamp, if it is known: that of a file that stands, or that comes with its whole folder.
    var stamp: FileStamp?
    /// Where its bytes are until the commit, if it does not stand with them.
    var temporary: Temporary?
  }

  /// Where the bytes of a file wait for the commit.
  enum Temporary: Sendable {
    /// In a temporary of this number, to be moved to the file's path.
    case numbered(Int)
    /// In a folder that does not stand in the output yet, and is moved there as a whole.
    case inFolder(String)
  }

  /// Opens the folder, makes it if it is missing, locks it, and clears what a killed run left.
  init(at path: String) throws(MachineError) {
    // Past a limit of file size the system kills a program that does not say this.
    signal(SIGXFSZ, SIG_IGN)
    let end = path.utf8.lastIndex { $0 != UInt8(ascii: "/") }
    let path = end.map { String(path[...$0]) } ?? path
    self.path = path
    root = try Self.openRoot(path)
    guard let status = root.status() else { throw MachineError(.openFolder, path, .system(errno)) }
    device = UInt64(status.st_dev)
    own = try Self.openOwn(in: root, path + "/.haidang")
    lock = try Self.lock(in: own, path + "/.haidang/lock")
    try Self.sweep(own, path + "/.haidang")
    let stored: Stored<Manifest>? = try Self.stored("manifest", Manifest.version, in: own, path)
    manifest = stored?.value ?? Manifest()
    let claims: Stored<Journal>? = try Self.stored("journal", Journal.version, in: own, path)
    journal = claims?.value ?? Journal()
    state.withLock { $0.seal = stored?.seal }
  }

  /// The seal of the manifest as it stands; what is kept elsewhere of this output goes by it.
  var seal: Digest128? { state.withLock(\.seal) }

  /// Gives away what a run that is over had staged.
  func takeState() -> State {
    state.withLock { state in
      precondition(state.isOver, "a run is over before its state is taken")
      defer {
        state = State()
        state.isOver = true
      }
      return state
    }
  }

  deinit {
    abandon()
  }

  /// The path of a file of ours as the user would name it.
  func shown(_ path: String) -> String { self.path + "/" + path }

  private static func openRoot(_ path: String) throws(MachineError) -> Descriptor {
    for end in path.utf8.indices.dropFirst() where path.utf8[end] == UInt8(ascii: "/") {
      mkdir(String(path[..<end]), 0o777)
    }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw MachineError(.makeFolder, path, .system(errno))
    }
    guard let root = Descriptor(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) else {
      throw MachineError(.openFolder, path, .system(errno))
    }
    return root
  }

  private static func openOwn(
    in root: borrowing Descriptor, _ shown: String
  ) throws(MachineError) -> Descriptor {
    guard mkdirat(root.number, ".haidang", 0o777) == 0 || errno == EEXIST else {
      throw MachineError(.makeFolder, shown, .system(errno))
    }
    guard let own = root.open(".haidang", O_RDONLY | O_DIRECTORY | O_NOFOLLOW) else {
      throw MachineError(.openFolder, shown, .system(errno))
    }
    return own
  }

  private static func lock(
    in own: borrowing Descriptor, _ shown: String
  ) throws(MachineError) -> Descriptor {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK
    guard let lock = own.open("lock", flags, mode: 0o666) else {
      throw MachineError(.lock, shown, .system(errno))
    }
    guard flock(lock.number, LOCK_EX | LOCK_NB) == 0 else {
      throw MachineError(.lock, shown, errno == EWOULDBLOCK ? .locked : .system(errno))
    }
    return lock
  }

  /// Removes the temporaries of a run that was killed; nobody else has any, since we hold the lock.
  private static func sweep(
    _ own: borrowing Descriptor, _ shown: String
  ) throws(MachineError) {
    guard let copy = own.open(".", O_RDONLY | O_DIRECTORY), let stream = fdopendir(copy.released())
    else { throw MachineError(.listFolder, shown, .system(errno)) }
    defer { closedir(stream) }
    guard let listing = FolderListing(stream) else {
      throw MachineError(.listFolder, shown, .system(errno))
    }
    for entry in listing.entries {
      guard let name = listing.name(of: entry), name.utf8.starts(with: "tmp-".utf8) else {
        continue
      }
      remove(entry.kind, name, in: own)
    }
  }

  /// Removes a file, or a folder with all that is in it, as far as the system lets us.
  static func remove(
    _ kind: FolderListing.Kind, _ path: String, in own: borrowing Descriptor
  ) {
    guard kind == .folder else {
      unlinkat(own.number, path, 0)
      return
    }
    if let folder = own.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW),
      let stream = fdopendir(folder.released())
    {
      defer { closedir(stream) }
      let listing = FolderListing(stream, hidden: true)
      for entry in listing?.entries ?? [] {
        guard let name = listing?.name(of: entry) else { continue }
        remove(entry.kind, path + "/" + name, in: own)
      }
    }
    unlinkat(own.number, path, AT_REMOVEDIR)
  }

  /// What an earlier run stored, with its seal.
  private struct Stored<Value> {
    var value: Value
    var seal: Digest128
  }

  /// What an earlier run stored; `nil` if it did not, or if it is damaged.
  ///
  /// What cannot be read, though, is an error: without it our own files would count as others'.
  private static func stored<Value: Cacheable>(
    _ name: String, _ version: String, in own: borrowing Descriptor, _ path: String
  ) throws(MachineError) -> Stored<Value>? {
    errno = 0
    guard let bytes = SmallFile.read(name, in: own, limit: SmallFile.limit) else {
      if errno == ENOENT { return nil }
      throw MachineError(
        .readFile, path + "/.haidang/" + name, errno == 0 ? .notOurs : .system(errno))
    }
    guard var decoder = SealedBytes.open(bytes, version: version),
      let value = try? decoder.decode(Value.self)
    else { return nil }
    return Stored(value: value, seal: SealedBytes.seal(of: bytes))
  }
}
