import Glibc
import HaiDangMarkdown
import Synchronization

/// The bodies that were parsed in this run, laid aside until their pages are written.
///
/// So each is read and parsed once. Held in memory they would cost more than all else of a build: they
/// lie in files beside the site, one for each thread, which have no names and go with the process,
/// however that ends. Where there is no room, nothing is kept, and a body is parsed again when it is
/// asked for.
final class ParsedBodies: Sendable {
  /// A file that one thread at a time writes into.
  private final class Part: Sendable {
    let file: Descriptor

    init(_ file: consuming Descriptor) {
      self.file = file
    }
  }

  /// Where a body lies.
  struct Place: Sendable {
    fileprivate var part: Int
    fileprivate var offset: Int
    fileprivate var sizes: MarkdownDocument.Sizes
  }

  /// Where each body lies, by the path of its file.
  struct Places: Sendable {
    /// What each writer laid aside: to put them together would be one thread's work.
    fileprivate var parts: [[String: Place]] = []

    /// Where the body of a file lies.
    subscript(path: String) -> Place? { parts.lazy.compactMap { $0[path] }.first }
  }

  private struct State {
    var places = Places()
    /// How many parts have a writer.
    var given = 0
  }

  private let parts: [Part]
  private let state = Mutex(State())

  /// Opens files for some threads in a folder; `nil` where that cannot be, or where fewer than `room`
  /// bytes are free.
  init?(in folder: borrowing Descriptor, threads: Int, room: Int) {
    var disk = statvfs()
    guard fstatvfs(folder.number, &disk) == 0, disk.f_bavail * disk.f_frsize >= UInt(room) else {
      return nil
    }
    var parts: [Part] = []
    for _ in 0..<threads {
      let name = "tmp-bodies"
      guard let file = folder.open(name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
      else { return nil }
      unlinkat(folder.number, name, 0)
      parts.append(Part(file))
    }
    self.parts = parts
  }

  /// Gives back the room of all bodies, when the pages are made: done by the end of the process, it would
  /// keep the user waiting.
  func discard() {
    for part in parts { ftruncate(part.file.number, 0) }
  }

  /// Lays bodies aside for one thread; where they lie is known once it is let go.
  final class Writer {
    private let bodies: ParsedBodies
    private let part: Int
    private var end = 0
    private var places: [String: Place] = [:]
    private var isFull = false

    fileprivate init(_ bodies: ParsedBodies, part: Int) {
      self.bodies = bodies
      self.part = part
    }

    deinit {
      let places = places
      bodies.state.withLock { $0.places.parts.append(places) }
    }

    /// Lays the body of a file aside.
    func put(_ document: MarkdownDocument, of path: String) {
      guard !isFull else { return }
      let part = bodies.parts[part]
      let isWritten = document.withBytes { nodes, texts in
        part.file.write(nodes, texts, at: end)
      }
      if isWritten {
        let sizes = document.sizes
        places[path] = Place(part: self.part, offset: end, sizes: sizes)
        end += sizes.nodes + sizes.texts
      } else {
        // What was taken is needed for the site itself.
        isFull = true
        places = [:]
        ftruncate(part.file.number, 0)
      }
    }
  }

  /// A writer for one more thread; `nil` if there is none left.
  func writer() -> Writer? {
    let part = state.withLock { state in
      defer { state.given += 1 }
      return state.given
    }
    return part < parts.count ? Writer(self, part: part) : nil
  }

  /// Where the bodies lie that were laid aside.
  var places: Places { state.withLock { $0.places } }

  /// The body at a place.
  func document(at place: Place) -> MarkdownDocument? {
    MarkdownDocument(place.sizes) { nodes, texts in
      parts[place.part].file.read(into: nodes, texts, at: place.offset)
    }
  }
}
