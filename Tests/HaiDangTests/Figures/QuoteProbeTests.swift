import Testing
@testable import HaiDang

struct QuoteProbeTests {
  @Test func probe() {
    for text in ["Trong năm có 48 dự án FDI mới và 37 dự án FDI điều chỉnh vốn.", "Kết quả bảy tháng đạt 97,5% kế hoạch năm.", "Kế hoạch của năm là từ 1,8-2,3 tỷ USD.", "Có 48 dự án."] {
      let found = NumberScanner.numbers(in: Array(text.utf8), .vietnamese)
      print(text, found.map { "\($0.figure.low.canonical)..\($0.figure.high.canonical) \(String(describing: $0.figure.unit)) \($0.figure.qualifier)" })
    }
  }
}
