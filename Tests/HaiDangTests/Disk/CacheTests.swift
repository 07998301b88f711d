import Testing

@testable import HaiDang

struct CacheTests {
  /// What a cache might hold: one of everything.
  private struct Entry: Cacheable, Hashable {
    var name = "Đình Vũ"
    var counts = [0, 1, -1, 63, 64, -64, -65, .max, .min]
    var share: Double? = 4.35
    var nothing: Double?
    var isOpen = true
    var digest = Digest128(high: 1, low: .max)
    var stamp = FileStamp(size: 3, modified: 5, changed: -7, inode: .max)

    init() {}

    func encode(to encoder: inout ByteEncoder) {
      encoder.encode(name)
      encoder.encode(counts)
      encoder.encode(share)
      encoder.encode(nothing)
      encoder.encode(isOpen)
      encoder.encode(digest)
      encoder.encode(stamp)
    }

    init(from decoder: inout ByteDecoder) throws(DamagedData) {
      name = try decoder.decode()
      counts = try decoder.decode()
      share = try decoder.decode()
      nothing = try decoder.decode()
      isOpen = try decoder.decode()
      digest = try decoder.decode()
      stamp = try decoder.decode()
    }
  }

  private var encoded: ByteEncoder {
    var encoder = ByteEncoder()
    encoder.encode([Entry(), Entry()])
    return encoder
  }

  @Test func sealsTellContentsApart() {
    let seals = ["a", "b", ""].map { text in
      SealedBytes.seal(of: SealedBytes.seal(ByteEncoder(text), version: "1"))
    }
    #expect(Set(seals).count == 3)
  }

  @Test func givesBackWhatWasSaved() throws {
    let folder = try TemporaryFolder()
    let cache = CacheFile(site: folder.path, output: "public", part: "kept", version: "1")
    #expect(cache.load() == nil)
    let start = try #require(cache.startTime())
    try cache.save(readSince: start) { $0.put(encoded) }
    var content = try #require(cache.load())
    #expect(content.readSince == start)
    #expect(try content.values.decode([Entry].self) == [Entry(), Entry()])
    #expect(content.values.remaining == 0)
    #expect(folder.files().count == 1)
  }

  @Test func draftThatIsLetGoLeavesWhatStood() throws {
    let folder = try TemporaryFolder()
    let cache = CacheFile(site: folder.path, output: "public", part: "kept", version: "1")
    try cache.save(readSince: 1) { $0.put(encoded) }
    do {
      let draft = try cache.begin(readSince: 2)
      draft.put { $0.put(ByteEncoder("b")) }
      #expect(folder.files().count == 2)
    }
    #expect(folder.files().count == 1)
    #expect(cache.load()?.readSince == 1)
    let draft = try cache.begin(readSince: 3)
    try draft.finish()
    try draft.finish()
    #expect(folder.files().count == 1)
    #expect(cache.load()?.readSince == 3)
  }

  @Test func linkInThePlaceOfItsFolderIsNotFollowed() throws {
    let folder = try TemporaryFolder()
    try folder.write("elsewhere/a", "x")
    try folder.link(".haidang", to: "elsewhere")
    let cache = CacheFile(site: folder.path, output: "public", part: "kept", version: "1")
    #expect(cache.startTime() == nil)
    #expect(throws: MachineError.self) { try cache.save(readSince: 0) { $0.put(encoded) } }
    #expect(folder.files() == [".haidang", "elsewhere/a"])
  }

  @Test func isOneForEachOutputAndVersion() throws {
    let folder = try TemporaryFolder()
    try CacheFile(site: folder.path, output: "public", part: "kept", version: "1")
      .save(readSince: 0) { $0.put(encoded) }
    #expect(
      CacheFile(site: folder.path, output: "public", part: "kept", version: "2").load() == nil)
    #expect(
      CacheFile(site: folder.path, output: "elsewhere", part: "kept", version: "1").load() == nil)
  }

  @Test func damageAnywhereReadsAsNoCache() {
    let bytes = SealedBytes.seal(encoded, version: "1")
    #expect(SealedBytes.open(bytes, version: "1") != nil)
    for index in bytes.indices {
      #expect(SealedBytes.open(Array(bytes[..<index]), version: "1") == nil)
      for bit in 0..<8 {
        var flipped = bytes
        flipped[index] ^= 1 << bit
        #expect(SealedBytes.open(flipped, version: "1") == nil)
      }
    }
    #expect(SealedBytes.open(bytes + [0], version: "1") == nil)
    #expect(SealedBytes.open(bytes, version: "2") == nil)
  }

  /// The digest keeps damage out; were it to let any through, decoding must still end well.
  @Test func decodingDamagedValuesEnds() {
    let bytes = encoded.finish()
    var refused = 0
    for index in bytes.indices {
      for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
        var damaged = bytes
        damaged[index] = value
        var decoder = ByteDecoder(damaged)
        if (try? decoder.decode([Entry].self)) == nil { refused += 1 }
      }
      var decoder = ByteDecoder(Array(bytes[..<index]))
      #expect(throws: DamagedData()) { try decoder.decode([Entry].self) }
    }
    #expect(refused > 0)
  }

  @Test(
    arguments: [
      [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
      [0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
      [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80], [0x7F], [0x04, 0x61], [],
    ] as [[UInt8]])
  func countsThatCannotBeAreRefused(bytes: [UInt8]) {
    var texts = ByteDecoder(bytes)
    #expect(throws: DamagedData()) { try texts.decode([String].self) }
    var text = ByteDecoder(bytes)
    #expect(throws: DamagedData()) { try text.decodeBytes() }
    var section = ByteDecoder(bytes)
    #expect(throws: DamagedData()) { try section.section() }
  }

  @Test func stampOfTheTickInWhichWeLookedIsNotSettled() {
    let stamp = FileStamp(size: 1, modified: 0, changed: 100, inode: 1)
    #expect(stamp.isSettled(before: 101))
    #expect(!stamp.isSettled(before: 100))
    #expect(!stamp.isSettled(before: 99))
  }
}
