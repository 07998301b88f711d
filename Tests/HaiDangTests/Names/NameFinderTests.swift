import Foundation
import Testing

@testable import HaiDang

/// Each case is a text with the mentions marked: `[words|slug]`; what is unmarked names nothing.
@Suite struct NameFinderTests {
  @Test(arguments: [
    "Quy hoạch [KKT Đình Vũ - Cát Hải|dinh-vu-cat-hai] được duyệt.",
    "[KKT Đình Vũ-Cát Hải|dinh-vu-cat-hai] rộng hơn hai vạn héc-ta",
    "[KKT Đình Vũ- Cát Hải|dinh-vu-cat-hai], [KKT Đình Vũ –Cát Hải|dinh-vu-cat-hai]",
    "[khu kinh tế Đình Vũ– Cát Hải|dinh-vu-cat-hai] và [Khu Kinh tế Đình Vũ — Cát Hải|dinh-vu-cat-hai]",
    "[khu kinh tế (KKT) Đình Vũ-Cát Hải|dinh-vu-cat-hai]",
    "[KKT (khu kinh tế) Đình Vũ ‑ Cát Hải|dinh-vu-cat-hai]",
    "[Đình Vũ - Cát Hải|dinh-vu-cat-hai] đứng một mình vẫn rõ",
    "[KKT ven biển phía Nam Hải Phòng|southern] sinh thái",
    "lập [Khu kinh tế ven biển phía Nam Hải Phòng|southern]",
    "xây [KKT mới phía Nam thành phố|southern] trong năm",
    "[KCN VSIP Hải Phòng|vsip]; [KCN VSIP|vsip]; [khu công nghiệp VSIP|vsip]",
    "[Khu đô thị, công nghiệp và dịch vụ VSIP|vsip] mở rộng",
    "tại [khu đô thị, công nghiệp và dịch vụ VSIP|vsip]",
    "[KCN Nam Cầu Kiền|nam-cau-kien] hay [Nam Cầu Kiền|nam-cau-kien]",
    "ở [KCN An Dương|an-duong] có nhà máy mới",
    "[KCN Cảng cửa ngõ quốc tế Hải Phòng|cang-cua-ngo] khởi công",
    "[Deep C3|cang-cua-ngo] thuê đất; [KCN Deep C3|cang-cua-ngo] cũng vậy",
    "[Tổ hợp KCN DEEP C|deep-c], [tổ hợp khu công nghiệp DEEP C|deep-c], [DEEP C|deep-c]",
    "[KCN DEEP C|deep-c] đón khách",
    "[KCN Nam Đình Vũ I|nam-dinh-vu-1] và [Khu công nghiệp Nam Đình Vũ II|nam-dinh-vu-2]",
    "[KCN Nam Đình Vũ Khu I|nam-dinh-vu-1]; [KCN Nam Đình Vũ Khu II|nam-dinh-vu-2]",
    "[Nam Đình Vũ (khu 1)|nam-dinh-vu-1], [Nam Đình Vũ ( khu 2 )|nam-dinh-vu-2]",
    "[Nam Đình Vũ 1|nam-dinh-vu-1] viết bằng số",
    "[KCN và dịch vụ Hàng hải|hang-hai] với [KCN và dịch vụ Hàng Hải|hang-hai]",
    "[KCN và khu phi thuế quan Xuân Cầu|xuan-cau] rộng, [KCN Xuân Cầu|xuan-cau] gần cảng",
    "[KCN Nam Tràng Cát|nam-trang-cat] mới",
    "[KCN Thủy Nguyên 2|thuy-nguyen-2], [Thuỷ Nguyên 2|thuy-nguyen-2], [Thủy Nguyên II|thuy-nguyen-2]",
    "[KCN An Hòa|an-hoa], [KCN An Hoà|an-hoa]",
    "[KCN Giang Biên II|giang-bien-2], [Giang Biên 2|giang-bien-2]",
    "[KCN Đô thị và dịch vụ Vinh Quang|vinh-quang]; [KCN Vinh Quang|vinh-quang]",
    "[KCN An Hưng-Đại Bản|an-hung-dai-ban]; [An Hưng - Đại Bản|an-hung-dai-ban]",
    "[KCN Tiên Thanh|tien-thanh], rồi [Tiên Thanh|tien-thanh]",
    "[KCN Kiến Thụy|kien-thuy] và [KCN Kiến Thuỵ|kien-thuy]",
    "[Bến cảng Lạch Huyện số 3, 4, 5, 6|lach-huyen-3-6] đã xong",
    "[bến cảng Lạch Huyện số 7,8|lach-huyen-7-8] sắp xong",
    "mở các [bến số 3, số 4, số 5, số 6|lach-huyen-3-6] rồi [các bến số 7, 8|lach-huyen-7-8]",
    "thi công [tuyến đê biển Nam Đình Vũ|de-bien] cho kịp",
    "[Đường và cầu Tân Vũ-Lạch Huyện 2|tan-vu-2], làm [đường và cầu Tân Vũ - Lạch Huyện 2|tan-vu-2]",
    "[nhà ga số 2 và khu vực logistics hàng hóa của Cảng hàng không quốc tế Cát Bi|cat-bi]",
    "bến của [Cảng cửa ngõ quốc tế Hải Phòng|port] được xây",
    "[cảng cửa ngõ quốc tế Hải Phòng (tại Lạch Huyện)|port]",
    "[tuyến đường bộ ven biển|duong-ven-bien] và [Tuyến Đường Bộ Ven Biển|duong-ven-bien]",
    "[Điều chỉnh quy hoạch chung khu kinh tế Đình Vũ- Cát Hải đến 2045|quy-hoach]",
    "[Thành lập KKT ven biển phía Nam Hải Phòng|lap-kkt]",
    "hồ sơ thành lập [khu kinh tế ven biển phía Nam Hải Phòng|southern]",
    "[tập đoàn LG|lg] và [LG|lg], [Pegatron|pegatron], [USI|usi], [Bridgestone|bridgestone]...",
    "theo [Nghị quyết 45|nq-45] của Bộ Chính trị, [Chương trình số 76|ct-76] và [chương trình 76|ct-76]",
    "“[Nam Cầu Kiền|nam-cau-kien]”, ([DEEP C|deep-c]), *[LG|lg]*/[USI|usi]",
    "[Đình Vũ\n - \tCát Hải|dinh-vu-cat-hai] qua dòng, [Nam\u{A0}Cầu  Kiền|nam-cau-kien] cách lạ",
  ])
  func namesAreFoundInEverySpelling(text: String) {
    expect(text)
  }

  @Test(arguments: [
    "các KCN [VSIP|vsip], [Nam Cầu Kiền|nam-cau-kien], [An Dương|an-duong], [Cảng cửa ngõ quốc tế Hải Phòng|cang-cua-ngo] để có đất",
    "một số KCN như [An Hòa|an-hoa], [Giang Biên II|giang-bien-2], [Đô thị và dịch vụ Vinh Quang|vinh-quang], [An Hưng-Đại Bản|an-hung-dai-ban], [Tiên Thanh|tien-thanh], [Kiến Thụy|kien-thuy]...",
    "để [Khu công nghiệp Nam Đình Vũ I|nam-dinh-vu-1], [Nam Đình Vũ II|nam-dinh-vu-2], [KCN và dịch vụ Hàng hải|hang-hai] xong sớm",
    "mở các KCN mới: [Cảng cửa ngõ quốc tế Hải Phòng|cang-cua-ngo], [Xuân Cầu|xuan-cau], [Nam Tràng Cát|nam-trang-cat], [Thủy Nguyên 2|thuy-nguyen-2]...",
    "các khu công nghiệp [An Dương|an-duong] và [Kiến Thụy|kien-thuy] đông thợ",
    "3 KCN [Kiến Thụy|kien-thuy], [Vinh Quang|vinh-quang] hoặc [An Hòa|an-hoa]",
    "các KCN Tràng Duệ, [An Dương|an-duong]; mấy KCN Tràng Duệ 3 và [An Hoà|an-hoa]",
    "các KCN [An Dương|an-duong] (196 ha), [An Hòa|an-hoa] (200 ha) và [Xuân Cầu|xuan-cau] (752 ha)",
    "những KCN đang xây như: [An Hòa|an-hoa], Đồ Sơn, [Kiến Thụy|kien-thuy]; phần còn lại An Hòa",
    "các KCN: (i) [An Dương|an-duong]; (ii) [Kiến Thụy|kien-thuy]; (iii) [Cảng cửa ngõ quốc tế Hải Phòng|cang-cua-ngo]",
    "các KCN gồm: 1) [An Dương|an-duong], 2) Tràng Duệ và 3) [Xuân Cầu|xuan-cau]",
    "các KCN như [An Dương|an-duong], [An Hòa|an-hoa] cùng với [Kiến Thụy|kien-thuy]",
    "các KCN (gồm [An Dương|an-duong], [Kiến Thụy|kien-thuy])", "KCN mới ([Xuân Cầu|xuan-cau])",
    "các KCN gồm “[An Dương|an-duong]”", "KCN “[An Dương|an-duong]” mở cửa",
    "hai khu công nghiệp [Nam Đình Vũ I|nam-dinh-vu-1] và [II|nam-dinh-vu-2] chờ đê biển",
    "các KCN, [KKT Đình Vũ - Cát Hải|dinh-vu-cat-hai] của thành phố",
    "các KCN [VSIP|vsip], [KCN Nam Cầu Kiền|nam-cau-kien], [An Dương|an-duong]",
    "[KCN VSIP|vsip], [An Dương|an-duong] và [An Hòa|an-hoa] đều có trạm xử lý",
    "CÁC KCN [AN DƯƠNG|an-duong], [KIẾN THỤY|kien-thuy]",
  ])
  func prefixesGovernTheListThatFollows(text: String) {
    expect(text)
  }

  @Test(arguments: [
    "đi từ An Dương đến Kiến Thụy", "xã Vinh Quang, huyện An Hòa", "Công ty Xuân Cầu tuyển thợ",
    "Dinh Vu - Cat Hai", "Đinh Vũ - Cát Hải", "kkt", "KCN", "các KCN và KKT của thành phố",
    "khu công nghiệp sinh thái", "đình vũ - cát hải", "nam cầu kiền", "deep c", "pegatron",
    "Đình Vũ", "Đình Vũ Cát Hải", "Đình Vũ, Cát Hải", "Nam Cầu", "Nam Đình Vũ",
    "KCN An Dương 2 mới", "KCN An Dương III", "KCN An Dươngx", "xKCN", "KCN Đồ Sơn",
    "KCN ở huyện An Dương", "KCN tại các huyện như An Dương, Kiến Thụy", "KCN của An Dương",
    "các KCN thu hút doanh nghiệp như An Hòa", "KCN thành phố. An Dương là huyện",
    "KCN Đồ Sơn, Kiến Thụy, Hải Phòng", "nhà máy ở KCN Nomura, An Dương, Hải Phòng",
    "ông Trần Tiên Thanh nói", "bà Nguyễn Thị Tiên Thanh", "khách sạn Tiên Thanh Plaza",
    "các KCN \u{FFFC} An Dương", "KCN\u{FFFC}An Dương", "Nam Cầu\u{FFFC} Kiền", "LGD", "XLG", "LG2",
    "Nghị quyết 45-NQ/TW", "Nghị quyết 45/2019", "Nghị quyết 452", "Nghị quyết 45,5",
    "Chương trình 7", "bến số 3, số 4", "Tân Vũ - Lạch Huyện 2", "Bến cảng Lạch Huyện số 7",
    "Khu công nghệ cao", "khu công nghiệp và dịch vụ", "và dịch vụ Hàng hải",
    "ven biển phía Nam Hải Phòng", "mới phía Nam thành phố", "Deep C", "Deep C33", "USIM",
    "quy hoạch chung đến 2045", "Cảng cửa ngõ quốc tế Lạch Huyện", "Cảng cửa ngõ", "KKT Nam Cầu",
    "Giang Biên", "Giang Biên III", "Giang Biên 3", "Thủy Nguyên", "thành phố Thủy Nguyên",
    "An-Dương", "AnDương", "K C N An Dương", "Tập đoàn", "tập đoàn lg", "Kiến Thụy II", "",
  ])
  func whatIsNoNameIsLeftAlone(text: String) {
    expect(text)
  }

  @Test(arguments: [
    "[KCN AN DƯƠNG|an-duong] TRONG NĂM",
    "KHÁNH THÀNH [KHU CÔNG NGHIỆP NAM ĐÌNH VŨ II|nam-dinh-vu-2]",
    "[KHU KINH TẾ (KKT) ĐÌNH VŨ - CÁT HẢI|dinh-vu-cat-hai]", "[TUYẾN ĐÊ BIỂN NAM ĐÌNH VŨ|de-bien]",
    "[khu Công Nghiệp An Dương|an-duong]", "[Kcn An Dương|an-duong]", "[PEGATRON|pegatron]",
    "[KCN Đô Thị Và Dịch Vụ Vinh Quang|vinh-quang]",
  ])
  func capitalsMayBeThoseOfATitle(text: String) {
    expect(text)
  }

  @Test(arguments: [
    "Theo [LG|lg], [KCN VSIP|vsip] 2,5 tỷ", "tại [KCN VSIP|vsip] 15 dự án", "[KCN VSIP|vsip].",
    "[KCN VSIP|vsip]-[Nam Cầu Kiền|nam-cau-kien]", "Ông [Tiên Thanh|tien-thanh]",
    "[KCN Nam Cầu Kiền|nam-cau-kien], huyện Thủy Nguyên, An Dương",
    "[KCN Nam Cầu Kiền|nam-cau-kien], An Dương, Hải Phòng",
    "[KCN VSIP|vsip], Kiến Thụy", "[KCN VSIP|vsip], [LG|lg]",
    "[khu công nghiệp Nam Đình Vũ I|nam-dinh-vu-1] và 2 dự án",
  ])
  func namesEndWhereOthersBegin(text: String) {
    expect(text)
  }

  @Test func oneNameOfTwoThingsIsAmbiguous() {
    let text = "ngắm Sao Thủy"
    let mentions = Register.finder.mentions(in: Array(text.utf8))
    let targets = ["mercury", "mercury-metal"].compactMap { Register.slugs.firstIndex(of: $0) }
    #expect(mentions.found.isEmpty)
    #expect(
      mentions.ambiguous == [
        AmbiguousMention(targets: targets.map { Int32($0) }, start: 7, end: text.utf8.count)
      ])
    #expect(Register.finder.collisions.map(\.targets) == [targets.map { Int32($0) }])
  }

  @Test func windowsKeyboardsTypeTheToneApart() {
    expect("[KKT Đi\u{300}nh Vu\u{303} - Ca\u{301}t Ha\u{309}i|dinh-vu-cat-hai]", inForms: false)
    expect("[khu công nghiê\u{323}p Nam Câ\u{300}u Kiê\u{300}n|nam-cau-kien]", inForms: false)
    expect("[Nam Câ\u{300}u Kiê\u{300}n|nam-cau-kien], [Khu công nghịêp VSIP|vsip]", inForms: false)
  }

  /// Meets the finder with a marked text, in both Unicode forms.
  private func expect(_ marked: String, inForms: Bool = true) {
    let forms =
      inForms
      ? [marked.precomposedStringWithCanonicalMapping, marked.decomposedStringWithCanonicalMapping]
      : [marked]
    for form in forms {
      let marks = Marks(form)
      let mentions = Register.finder.mentions(in: Array(marks.text.utf8))
      let found = mentions.found.map {
        "\(marks.piece($0.start, $0.end))|\(Register.slugs[Int($0.target)])"
      }
      #expect(found == marks.expected, "\(marks.text)")
      #expect(mentions.ambiguous.isEmpty)
    }
  }
}
