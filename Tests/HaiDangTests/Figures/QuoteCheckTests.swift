import HaiDangSource
import Testing

@testable import HaiDang

private let article = """
  Năm 2024, các khu công nghiệp thu hút **4,35 tỷ USD** vốn FDI, bằng 242%
  kế hoạch. Lao động tại [VSIP](../parks/vsip.md) là hơn 30.000 người.
  Xuất khẩu đạt [](kpi:export/2024), nhập khẩu [22,8 tỷ USD](kpi:import/2024).
  """

private func expect(
  _ quote: String, _ printed: String, is expected: QuoteCheck.Result,
  _ location: SourceLocation = #_sourceLocation
) throws {
  let figure = try PrintedFigure.parse(printed, .vietnamese).get()
  let place = TablePlace(SourcePlace(path: "t.csv"))
  let observation = Observation(
    indicator: 0, scope: 0, period: nil, kind: .actual,
    quantity: try #require(figure.quantity(unit: .percent)), printed: printed, rank: .normal,
    row: place, cell: place)
  let found = QuoteCheck.check(
    quote, in: FoldedProse(article), observation, .shipped, .vietnamese)
  #expect(found == expected, sourceLocation: location)
}

@Suite struct QuoteCheckTests {
  @Test func wordsAreFoundAsTyped() throws {
    try expect("thu hút 4,35 tỷ USD vốn FDI", "4,35 tỷ USD", is: .found)
    try expect("thu hút  4,35\u{A0}tỷ USD", "4.350 triệu USD", is: .found)
    try expect("bằng 242% kế hoạch", "bằng 242% kế hoạch", is: .found)
    try expect("Lao động tại VSIP là hơn 30.000 người", "hơn 30.000 người", is: .found)
    try expect(
      "lao đo\u{323}\u{302}ng tại VSIP là hơn 30.000 người", "trên 30.000 người", is: .found)
    try expect("nhập khẩu 22,8 tỷ USD", "22,8 tỷ USD", is: .found)
  }

  /// Nearly the quote at every byte: comparing anew each time would be billions of steps.
  @Test(.timeLimit(.minutes(2))) func textThatIsNearlyTheQuoteIsReadOnce() {
    let text = FoldedProse(String(repeating: "a", count: 300_000) + "b")
    let half = String(repeating: "a", count: 100_000)
    #expect(!text.contains(FoldedProse(half + "c")))
    #expect(!text.contains(FoldedProse(half + "ba")))
    #expect(text.contains(FoldedProse(half + "b")))
    #expect(text.contains(FoldedProse(half)))
  }

  @Test func everyPartOfATextIsFoundInIt() {
    let text = "ababcabababdabaab"
    for start in text.indices {
      for end in text.indices where end > start {
        let part = String(text[start..<end])
        #expect(FoldedProse(text).contains(FoldedProse(part)), "\(part)")
      }
    }
    for other in ["abababab", "ababcc", "baabb", "abaaba", text + "a"] {
      #expect(!FoldedProse(text).contains(FoldedProse(other)), "\(other)")
    }
  }

  @Test func otherWordsAreMissing() throws {
    try expect("thu hút 4,36 tỷ USD", "4,36 tỷ USD", is: .missing)
    try expect("", "4,36 tỷ USD", is: .missing)
    // What the build fills in cannot vouch for itself.
    try expect("Xuất khẩu đạt 28,5 tỷ USD", "28,5 tỷ USD", is: .missing)
  }

  @Test func theWordsMustHoldTheNumberAndItsHedge() throws {
    try expect("thu hút 4,35 tỷ USD vốn FDI", "4,53 tỷ USD", is: .withoutNumber)
    try expect("các khu công nghiệp thu hút", "4,35 tỷ USD", is: .withoutNumber)
    try expect("là hơn 30.000 người", "30.000 người", is: .otherHedge)
    try expect("thu hút 4,35 tỷ USD", "gần 4,35 tỷ USD", is: .otherHedge)
  }

  @Test func aReasonSettlesIt() throws {
    let ledger = try FigureFixture().ledger(
      "indicator,period,scope,printed,source,quote,rank,why\nfdi,2024,zones,4 tỷ USD,a,x,deprecated,báo in nhầm\nfdi,2023,zones,4 tỷ USD,a,x,,"
    ).ledger
    #expect(QuoteCheck.diagnostic(.missing, ledger.observations[1], "x") == nil)
    #expect(QuoteCheck.diagnostic(.missing, ledger.observations[0], "x")?.code == .quoteMismatch)
    #expect(QuoteCheck.diagnostic(.found, ledger.observations[0], "x") == nil)
  }
}
