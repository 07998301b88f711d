import Foundation
import Testing

@testable import HaiDang

@Suite struct SlugTests {
  @Test(arguments: [
    ("Đình Vũ - Cát Hải", "dinh-vu-cat-hai"),
    ("KCN An Hưng–Đại Bản", "kcn-an-hung-dai-ban"),
    ("  Nhà ga số 2 (Cát Bi)  ", "nha-ga-so-2-cat-bi"),
    ("4705/BQL-DN&GSĐT", "4705-bql-dn-gsdt"),
    ("hoà", "hoa"), ("hòa", "hoa"), ("thuỷ", "thuy"), ("thủy", "thuy"),
    ("con", "con-1"), ("Còn", "con-1"), ("PRN", "prn-1"), ("aux", "aux-1"), ("nul", "nul-1"),
    ("com1", "com1-1"), ("LPT9", "lpt9-1"), ("COM¹", "com1-1"), ("cơm", "com"), ("come", "come"),
    ("con-1", "con-1"), ("2024-bai-1", "2024-bai-1"), ("dinh--vu", "dinh-vu"),
    ("-dinh-vu", "dinh-vu"),
    ("dinh-vu-", "dinh-vu"), ("dinh-Vu", "dinh-vu"), ("-----", "x-2d8227cf"), ("a.b_c", "a-b-c"),
    ("---a---", "a"), ("東京 2020", "2020"),
  ])
  func textGivesSlug(text: String, slug: String) {
    expect(text, slug)
  }

  @Test(arguments: ["", " ", "🚢", "東京", "Москва", "가나다", "ガイド", "-", "\u{0}", "\u{FFFC}"])
  func textWithoutASCIIGetsAStableDigest(text: String) {
    let slug = Slug.slug(text)
    #expect(slug.hasPrefix("x-") && slug.utf8.count == 10)
    expect(text, slug)
  }

  @Test func digestsAreTheSameOnEveryMachine() {
    expect("東京", "x-d027295e")
    #expect(Slug.slug("東京") != Slug.slug("京都"))
  }

  @Test func longSlugsAreCutAtAHyphenAndStayDistinct() {
    let long = String(repeating: "đường ven biển ", count: 12)
    let first = Slug.slug(long + "một")
    let second = Slug.slug(long + "hai")
    #expect(first != second)
    #expect(first.utf8.count <= Slug.limit && first.hasPrefix("duong-ven-bien-duong-"))
    #expect(
      first.split(separator: "-").dropLast().allSatisfy { ["duong", "ven", "bien"].contains($0) })
    expect(long + "một", first)
  }

  @Test func oneEndlessWordIsCutToo() {
    let slug = Slug.slug(String(repeating: "á", count: 5000))
    #expect(slug.utf8.count == Slug.limit)
  }

  @Test func slugsOfHundredBytesAreWhole() {
    let word = String(repeating: "a", count: Slug.limit)
    expect(word, word)
  }

  @Test func slugsOfSlugsAreTheSame() {
    for text in ["con", "東京", "Đình Vũ - Cát Hải", String(repeating: "ab ", count: 99)] {
      expect(Slug.slug(text), Slug.slug(text))
    }
  }

  @Test func pathsAreSluggedPartByPart() {
    #expect(Slug.path("Phía Bắc//Đình Vũ/con") == "phia-bac/dinh-vu/con-1")
  }

  private func expect(_ text: String, _ slug: String) {
    #expect(Slug.slug(text.precomposedStringWithCanonicalMapping) == slug)
    #expect(Slug.slug(text.decomposedStringWithCanonicalMapping) == slug)
  }
}
