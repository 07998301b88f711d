import CCMarkGFM
import Glibc

/// The memory in which cmark-gfm builds its trees: one arena for each thread, emptied after each text.
///
/// A tree is some hundred nodes and buffers that all end together. To get each from the system and to
/// give it back took half the time of parsing. Here a block is what comes next in a chunk, and giving
/// it back does nothing; so nothing that cmark-gfm allocates may outlive the `body` of `use`.
struct CMarkArena {
  /// Calls `body` with the allocator of this thread's arena, and empties it afterwards.
  static func use<Result>(_ body: (UnsafeMutablePointer<cmark_mem>) -> Result) -> Result {
    let arena = ofThisThread
    defer { arena.pointee.empty() }
    return body(allocator)
  }

  private var next: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer
  /// All chunks; the first is kept from text to text.
  private var chunks: [UnsafeMutableRawPointer]

  /// Enough for an ordinary article, so that most texts need no second chunk.
  private static let chunkSize = 256 * 1024
  /// The size of a block stands before it, and keeps it aligned for anything.
  private static let headSize = 16

  private init() {
    let chunk = Self.chunk(Self.chunkSize)
    (next, end, chunks) = (chunk, chunk + Self.chunkSize, [chunk])
  }

  private func release() {
    for chunk in chunks { chunk.deallocate() }
  }

  private mutating func empty() {
    for chunk in chunks.dropFirst() { chunk.deallocate() }
    chunks.removeSubrange(1...)
    (next, end) = (chunks[0], chunks[0] + Self.chunkSize)
  }

  private mutating func take(_ size: Int) -> UnsafeMutableRawPointer {
    let room = Self.room(size)
    if room > end - next {
      let count = max(room, Self.chunkSize)
      chunks.append(Self.chunk(count))
      next = chunks[chunks.count - 1]
      end = next + count
    }
    defer { next += room }
    next.storeBytes(of: size, as: Int.self)
    return next + Self.headSize
  }

  /// A larger block with the same bytes: the block itself where nothing was taken after it.
  private mutating func grow(
    _ block: UnsafeMutableRawPointer, to size: Int
  ) -> UnsafeMutableRawPointer {
    let head = block - Self.headSize
    let known = head.load(as: Int.self)
    if size <= known { return block }
    if head + Self.room(known) == next, Self.room(size) <= end - head {
      head.storeBytes(of: size, as: Int.self)
      next = head + Self.room(size)
      return block
    }
    let copy = take(size)
    copy.copyMemory(from: block, byteCount: known)
    return copy
  }

  /// What a block takes in its chunk.
  private static func room(_ size: Int) -> Int {
    (headSize + size + 15) & ~15
  }

  /// Memory from the system.
  private static func chunk(_ size: Int) -> UnsafeMutableRawPointer {
    .allocate(byteCount: size, alignment: 16)
  }
}

extension CMarkArena {
  /// The arena of this thread, made when it first parses and released when it ends.
  private static var ofThisThread: UnsafeMutablePointer<CMarkArena> {
    if let known = pthread_getspecific(key) {
      return known.assumingMemoryBound(to: CMarkArena.self)
    }
    let made = UnsafeMutablePointer<CMarkArena>.allocate(capacity: 1)
    made.initialize(to: CMarkArena())
    pthread_setspecific(key, made)
    return made
  }

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { pointer in
      guard let arena = pointer?.assumingMemoryBound(to: CMarkArena.self) else { return }
      arena.pointee.release()
      arena.deinitialize(count: 1)
      arena.deallocate()
    }
    return key
  }()

  /// The functions that cmark-gfm calls; written once, then only read.
  nonisolated(unsafe) private static let allocator: UnsafeMutablePointer<cmark_mem> = {
    let allocator = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    allocator.initialize(
      to: cmark_mem(
        calloc: { count, size in
          let block = ofThisThread.pointee.take(count * size)
          memset(block, 0, count * size)
          return block
        },
        realloc: { block, size in
          guard let block else { return ofThisThread.pointee.take(size) }
          return ofThisThread.pointee.grow(block, to: size)
        },
        free: { _ in }))
    return allocator
  }()
}
