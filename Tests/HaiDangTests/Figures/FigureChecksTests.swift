import HaiDangSource
import Testing

@testable import HaiDang

/// Each check fires on a case, and stays silent on its near miss.
@Suite struct FigureChecksTests {
  @Test func valuesThatCannotMeetConflict() throws {
    try expectFindings(
      ["figure-conflict E3"],
      "fdi,2024,zones,,\"4,35 tỷ USD\",a,,\nfdi,2024,zones,,\"4,5 tỷ USD\",b,,")
    try expectFindings(
      [], "fdi,2024,zones,,\"33,5 tỷ USD\",a,,\nfdi,2024,zones,,\"33,48 tỷ USD\",b,,")
    try expectFindings(
      [], "fdi,2024,zones,,\"hơn 4,3 tỷ USD\",a,,\nfdi,2024,zones,,4.350 triệu USD,b,,")
    try expectFindings(
      ["figure-conflict E3"], "workers,2024,zones,,46 người,a,,\nworkers,2024,zones,,47 người,b,,")
  }

  @Test func rangesConflictWhereTheirEndsDo() throws {
    let plans =
      "fdi,2024,zones,plan,\"từ 1,8-2,3 tỷ USD\",a,,\nfdi,2024,zones,plan,\"2 - 2,5 tỷ USD\",b,"
    try expectFindings(["figure-conflict E3"], plans + ",")
    try expectFindings([], plans + "deprecated,có thể là mục tiêu năm 2023")
    try expectFindings([], plans + "preferred,số chính thức")
    try expectFindings(["figure-conflict E3"], plans + "preferred,")
    try expectFindings(["figure-conflict E3"], plans + "deprecated,")
    try expectFindings(
      [],
      "fdi,2024,zones,plan,\"1,8-2,3 tỷ USD\",a,,\nfdi,2024,zones,plan,1.800-2.300 triệu USD,b,,")
    try expectFindings(
      [], "fdi,2024,zones,plan,\"1,8-2,3 tỷ USD\",a,,\nfdi,2024,zones,plan,2 tỷ USD,b,,")
  }

  @Test func conflictsNeedTheSameKey() throws {
    try expectFindings(
      [],
      """
      fdi,2024,zones,,"4,35 tỷ USD",a,,
      fdi,2024,zones,estimate,"4,5 tỷ USD",b,,
      fdi,2024,city,,"4,6 tỷ USD",b,,
      fdi,2023,zones,,"4,7 tỷ USD",b,,
      """)
  }

  @Test func twoPreferredRowsSettleNothing() throws {
    try expectFindings(
      ["figure-conflict E3"],
      "fdi,2024,zones,,4 tỷ USD,a,preferred,x\nfdi,2024,zones,,5 tỷ USD,b,preferred,y")
  }

  @Test func theSameSourceMaySayAThingOnce() throws {
    try expectFindings(
      ["duplicate-observation A3"], "fdi,2024,zones,,4 tỷ USD,a,,\nfdi,2024,zones,,4 tỷ USD,a,,")
    try expectFindings([], "fdi,2024,zones,,4 tỷ USD,a,,\nfdi,2024,zones,,4 tỷ USD,b,,")
    // The same months written in two ways are one period.
    try expectFindings(
      ["duplicate-observation A3"],
      "fdi,2024-H1,zones,,4 tỷ USD,a,,\nfdi,2024-01..2024-06,zones,,4 tỷ USD,a,,")
  }

  @Test func statedGrowthIsComparedWithItsFigures() throws {
    let figures = "fdi,2022,zones,,\"gần 2,5 tỷ USD\",a,,\nfdi,2023,zones,,\"3,5 tỷ USD\",a,,\n"
    try expectFindings(
      ["claim-mismatch E4"], figures + "fdi-growth,2023,zones,stated,tăng 140%,a,,")
    try expectFindings([], figures + "fdi-growth,2023,zones,stated,tăng 40%,a,,")
    try expectFindings(
      [],
      figures + "fdi-growth,2023,zones,stated,tăng 140%,a,deprecated,bằng 140% chứ không tăng 140%")
    try expectFindings(
      ["claim-mismatch E4"], figures + "fdi-growth,2023,zones,stated,tăng 140%,a,deprecated,")
  }

  @Test func statedAttainmentHoldsForThePlanOfItsOwnSource() throws {
    let rows = """
      fdi,2024,zones,,"4,35 tỷ USD",a,,
      fdi,2024,zones,plan,"từ 1,8-2,3 tỷ USD",a,preferred,số giao chính thức
      fdi,2024,zones,plan,"2 - 2,5 tỷ USD",b,,
      fdi-attainment,2024,zones,stated,bằng 242% kế hoạch,a,,

      """
    try expectFindings([], rows)
    try expectFindings(
      ["claim-mismatch E6"], rows + "fdi-attainment,2024,zones,stated,bằng 242% kế hoạch,b,,")
  }

  @Test func monthsFromJanuaryAreHeldAgainstThePlanOfTheirYear() throws {
    func rows(_ period: String, _ claim: String) -> String {
      """
      fdi,2023,zones,plan,"2-2,5 tỷ USD",a,,
      fdi,\(period),zones,,"1.950,55 triệu USD",a,,
      fdi-attainment,\(period),zones,stated,"\(claim)",a,,
      """
    }
    try expectFindings([], rows("2023-01..2023-07", "đạt 97,5% kế hoạch năm"))
    try expectFindings([], rows("2023-H1", "đạt 97,5% kế hoạch năm"))
    try expectFindings(["claim-mismatch E4"], rows("2023-01..2023-07", "đạt 120% kế hoạch năm"))
    // Of a month nobody says what share of the year's plan it is.
    try expectFindings([], rows("2023-07", "đạt 120% kế hoạch"))
  }

  @Test func aClaimWithoutItsFiguresIsNotJudged() throws {
    try expectFindings(
      [],
      "fdi,2020,zones,,gần 1.530 triệu USD,a,,\nfdi-attainment,2020,zones,stated,đạt 102% kế hoạch,a,,"
    )
  }

  @Test func aThousandfoldSlipStandsOut() throws {
    func rows(_ middle: String, _ last: String = "4,35 tỷ USD") -> String {
      "fdi,2022,zones,,\"2,5 tỷ USD\",a,,\nfdi,2023,zones,,\"\(middle)\",a,,\nfdi,2024,zones,,\"\(last)\",a,,"
    }
    try expectFindings([], rows("3,5 tỷ USD"))
    try expectFindings(["out-of-scale E3"], rows("3.500 tỷ USD"))
    try expectFindings(["out-of-scale E3"], rows("3,5 triệu USD"))
    try expectFindings([], rows("120 tỷ USD"))
    try expectFindings(["out-of-scale E4"], rows("3,5 tỷ USD", "4.350 tỷ USD"))
    // Two values alone do not say which of them is wrong.
    try expectFindings([], "fdi,2022,zones,,\"2,5 tỷ USD\",a,,\nfdi,2023,zones,,3.500 tỷ USD,a,,")
  }

  @Test func aCumulativeStockDoesNotFall() throws {
    func rows(_ first: String, _ second: String, _ years: (String, String) = ("2022", "2023"))
      -> String
    {
      "fdi-cumulative,\(years.0),zones,,\"\(first)\",a,,\nfdi-cumulative,\(years.1),zones,,\"\(second)\",a,,"
    }
    try expectFindings(["cumulative-decrease E3"], rows("23,5 tỷ USD", "22 tỷ USD"))
    try expectFindings([], rows("23 tỷ USD", "24 tỷ USD"))
    try expectFindings([], rows("23,5 tỷ USD", "23,48 tỷ USD"))
    try expectFindings([], rows("23,5 tỷ USD", "hơn 23 tỷ USD"))
    // The merger changed what is counted.
    try expectFindings([], rows("23,5 tỷ USD", "22 tỷ USD", ("2024", "2025-08")))
    try expectFindings(
      ["cumulative-decrease E3"],
      "fdi-cumulative,2023,zones,estimate,ước 24 tỷ USD,a,,\nfdi-cumulative,2024,zones,,22 tỷ USD,a,,"
    )
  }

  @Test func partsDoNotExceedTheWhole() throws {
    func rows(_ whole: String, _ new: String, _ added: String) -> String {
      "fdi,2020,zones,,\(whole),a,,\nfdi-new,2020,zones,,\(new),a,,\nfdi-added,2020,zones,,\(added),a,,"
    }
    try expectFindings([], rows("1.530 triệu USD", "1.100 triệu USD", "430 triệu USD"))
    try expectFindings([], rows("gần 1.530 triệu USD", "hơn 1.100 triệu USD", "hơn 428 triệu USD"))
    try expectFindings(
      ["sum-mismatch E2"], rows("1.500 triệu USD", "1.100 triệu USD", "430 triệu USD"))
    try expectFindings([], rows("1.530 triệu USD", "1.100 triệu USD", "100 triệu USD"))
    try expectFindings([], rows("1.529 triệu USD", "1.100 triệu USD", "430 triệu USD"))
  }

  @Test func theScopesThatMakeUpAScopeAddUpToIt() throws {
    func rows(_ whole: String) -> String {
      "area,2025-08,city,,\(whole),a,,\narea,2025-08,city-east,,8.486 ha,a,,\narea,2025-08,city-west,,3.366 ha,a,,"
    }
    try expectFindings(["sum-mismatch E2"], rows("gần 12.120 ha"))
    try expectFindings([], rows("gần 11.860 ha"))
    try expectFindings([], rows("11.852 ha"))
    // One part alone may be anything up to the whole.
    try expectFindings([], "area,2025-08,city,,12.120 ha,a,,\narea,2025-08,city-east,,8.486 ha,a,,")
  }

  @Test func figuresWithoutSourceAreNamed() throws {
    try expectFindings(["unsourced-observation A2"], "fdi,2024,zones,,4 tỷ USD,,,")
    try expectFindings([], "fdi,2024,zones,,4 tỷ USD,book,,")
  }

  @Test func messagesNameWhatTheySpeakOf() throws {
    let fixture = try FigureFixture()
    let messages = fixture.messages(
      """
      indicator,period,scope,printed,source,rank,why
      fdi,2022,zones,"2,5 tỷ USD",a,,
      fdi,2023,zones,"3,5 tỷ USD",a,,
      fdi-growth,2023,zones,tăng 140%,a,,
      """)
    #expect(
      messages == [
        "'tăng 140%' (a) does not hold: '3,5 tỷ USD' (a) and '2,5 tỷ USD' (a) give 40%"
      ])
  }
}
