import Foundation
import HaiDangSource
import Testing

@testable import HaiDang

/// What the sources of the first report disagree on, or claim wrongly: found by the build, and settled
/// or shown by the content, each with what is doubtful.
@Suite struct RealFiguresTests {
  private let ledger: Ledger
  private let said: Diagnostics

  init() throws {
    let site = try TestSite(copying: [Repository.top.appending(path: "content")])
    var options = BuildOptions()
    options.site = site.folder.path
    options.writes = false
    var diagnostics = Diagnostics()
    let run = try BuildRun(options, progress: nil)
    ledger = try run.site(of: run.read(&diagnostics).0, &diagnostics).ledger
    said = diagnostics
  }

  /// The observation of an indicator, period and kind that a source states.
  private func position(
    _ indicator: String, _ period: String, _ kind: Observation.Kind, of source: String
  ) throws -> Int {
    let indicator = try #require(ledger.catalogue.indicator(indicator))
    let source = try #require(ledger.catalogue.source(source))
    let period = try #require(Period(period))
    return try #require(
      ledger.observations(of: indicator).first {
        let found = ledger.observations[$0]
        return found.source == source && found.period == period && found.kind == kind
      })
  }

  /// What the build would say had nobody given a row a rank and a reason.
  private func codes(unsettling position: Int) -> [DiagnosticCode] {
    var observations = Array(ledger.observations)
    observations[position].rank = .normal
    observations[position].why = nil
    return Ledger(ledger.catalogue, observations).check().kept.map(\.code)
  }

  @Test func onlyTheAreaOfTheParksIsStillInDoubt() {
    #expect(said.kept.map(\.code) == [.sumMismatch])
    #expect(said.kept.first?.place?.cell == "E18")
    #expect(said.kept.first?.message.vietnamese.contains("11.852 ha") == true)
  }

  @Test func everyRankHasAReason() {
    for observation in ledger.observations where observation.rank != .normal {
      #expect(observation.why?.isEmpty == false)
    }
  }

  @Test func theTwoPlansOf2024AreBothShown() throws {
    let chosen = try position("fdi", "2024", .plan, of: "vneconomy-2025-01-06")
    let other = try position("fdi", "2024", .plan, of: "dnhn-2025")
    #expect(ledger.observations[chosen].printed == "từ 1,8-2,3 tỷ USD")
    #expect(ledger.observations[other].printed == "2 - 2,5 tỷ USD")
    let found = try #require(ledger.disagreements().first { $0.observations.contains(other) })
    #expect(found.settledBy == chosen)
    // The other's sentence names no year, and its range is the goal of 2023.
    let why = try #require(ledger.observations[chosen].why)
    #expect(why.contains("không có năm") && why.contains("mục tiêu năm 2023"))
    #expect(codes(unsettling: chosen).contains(.figureConflict))
  }

  @Test func aShareOf242PercentHoldsForOneOfTheTwoPlans() throws {
    let held = try position("fdi-attainment", "2024", .stated, of: "vneconomy-2025-01-06")
    let refuted = try position("fdi-attainment", "2024", .stated, of: "dnhn-2025")
    #expect(ledger.claim(held)?.holds == true)
    let claim = try #require(ledger.claim(refuted))
    #expect(!claim.holds)
    #expect(NumberFormat(.vietnamese).quantity(claim.computed.quantity, .chart) == "174–218%")
    #expect(ledger.observations[refuted].why?.contains("174 đến 218%") == true)
    #expect(codes(unsettling: refuted).contains(.claimMismatch))
  }

  @Test func aRiseOf140PercentIsOneOf40() throws {
    let position = try position("fdi-growth", "2023", .stated, of: "baodautu-2024")
    let claim = try #require(ledger.claim(position))
    #expect(!claim.holds)
    #expect(NumberFormat(.vietnamese).growth(claim.computed.quantity) == "tăng hơn 40%")
    #expect(ledger.observations[position].why?.contains("khoảng 40%") == true)
    #expect(codes(unsettling: position).contains(.claimMismatch))
  }

  @Test func sevenMonthsAreHeldAgainstThePlanOfTheYear() throws {
    let position = try position(
      "fdi-attainment", "2023-01..2023-07", .stated, of: "heza-2023-08")
    #expect(ledger.claim(position)?.holds == true)
  }

  @Test func theUnitThatASourceLeftOutNeedsItsReason() throws {
    let position = try position("fdi-term", "2020..2025", .forecast, of: "dnhn-2025")
    let observation = ledger.observations[position]
    #expect(observation.printed == "17 USD")
    #expect(observation.quantity.unit.description == "tỷ USD")
    #expect(observation.why?.contains("thiếu chữ tỷ") == true)
    let row = """
      indicator,period,scope,kind,printed,value,unit,source
      fdi-term,2020..2025,zones-and-parks,forecast,17 USD,17,tỷ USD,dnhn-2025
      """
    let read = ObservationReader.all(SourceFile(path: "t.csv", text: row), ledger.catalogue)
    #expect(read.diagnostics.kept.map(\.code) == [.printedMismatch])
    let both = PrintedFigure.parse("17 USD/12,5 tỷ USD", .vietnamese)
    #expect(both == .failure(.twoNumbers))
  }

  @Test func thePartsOfTheParksAreaDoNotAddUp() throws {
    let position = try position("parks-area", "2025-08", .actual, of: "vietnamvn-2025-08-27")
    let city = try #require(ledger.catalogue.scope("city"))
    #expect(ledger.observations[position].scope == city)
    #expect(ledger.observations[position].printed == "gần 12.120 ha")
    #expect(ledger.observations[position].why?.contains("11.852 ha") == true)
  }

  @Test(arguments: [
    "parks", "parks-area", "zones", "zones-area", "investment-cumulative", "projects-cumulative",
  ])
  func theMergerOf2025BreaksTheSeries(indicator: String) throws {
    let position = try #require(ledger.catalogue.indicator(indicator))
    let breaks = ledger.catalogue.indicators[position].breaks
    #expect(breaks.map(\.period.description) == ["2025-07"])
    #expect(breaks.first?.reason.contains("Hải Dương") == true)
    let city = try #require(ledger.catalogue.scope("city"))
    let context = Ledger.Context(period: Period(year: 2025, month: 8), scope: city)
    guard case .failure(.acrossBreak) = ledger.growth(position, context) else {
      Issue.record("growth across the merger was computed")
      return
    }
  }
}
