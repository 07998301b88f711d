import Glibc
import HaiDangMarkdown
import Synchronization

/// The bodies that were parsed in this run, laid aside until their pages are written.
///
/// So each is read and parsed once. Held in memory they would cost more than all else of a build: they
/// lie in a file beside the site, which has no name and goes with the process, however that ends. Where
/// there is no room, nothing is kept, and a body is parsed again when it is asked for.
final class ParsedBodies: Sendable {
  /// Where a body lies in the file.
  private struct Place {
    var offset: Int
    var sizes: MarkdownDocument.Sizes
  }

  private struct State {
    var places: [String: Place] = [:]
    var end = 0
    /// Whether the disk took no more.
    var isFull = false
  }

  private let file: Descriptor
  private let state = Mutex(State())

  /// Opens the file in a folder; `nil` where that cannot be, or where fewer than `room` bytes are free.
  init?(in folder: borrowing Descriptor, room: Int) {
    var disk = statvfs()
    let name = "tmp-bodies"
    guard fstatvfs(folder.number, &disk) == 0, disk.f_bavail * disk.f_frsize >= UInt(room),
      let file = folder.open(name, O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o600)
    else { return nil }
    unlinkat(folder.number, name, 0)
    self.file = file
  }

  /// Lays the body of a file aside.
  func put(_ document: MarkdownDocument, of path: String) {
    let place: Place? = state.withLock { state in
      guard !state.isFull else { return nil }
      let place = Place(offset: state.end, sizes: document.sizes)
      state.end += place.sizes.nodes + place.sizes.texts
      return place
    }
    guard let place else { return }
    let isWritten = document.withBytes { nodes, texts in
      file.write(nodes, at: place.offset) && file.write(texts, at: place.offset + nodes.count)
    }
    state.withLock { state in
      if isWritten {
        state.places[path] = place
      } else {
        // What was taken is needed for the site itself.
        state = State(isFull: true)
        ftruncate(file.number, 0)
      }
    }
  }

  /// The body of a file, if it lies here.
  func document(of path: String) -> MarkdownDocument? {
    guard let place = state.withLock({ $0.places[path] }) else { return nil }
    var offset = place.offset
    return MarkdownDocument(place.sizes) { bytes in
      defer { offset += bytes.count }
      return file.read(into: bytes, at: offset)
    }
  }
}
