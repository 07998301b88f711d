import HaiDangSource
import Testing

@testable import HaiDang

@Suite struct NameListTests {
  @Test func manyNamesAreSummedUp() {
    let or = Words(vi: " hoặc ", en: " or ")
    #expect(NameList.words(["a", "b"], between: or) == Words(vi: "'a' hoặc 'b'", en: "'a' or 'b'"))
    #expect(NameList.words(["a", "b", "c", "d", "e"]).english == "'a', 'b', 'c', 'd', 'e'")
    #expect(
      NameList.words(["a", "b", "c", "d", "e", "f", "g"])
        == Words(
          vi: "'a', 'b', 'c', 'd', 'e' và 2 tên nữa", en: "'a', 'b', 'c', 'd', 'e' and 2 more"))
  }
}
