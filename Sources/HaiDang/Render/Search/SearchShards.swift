/// How the terms are cut into ranges, one a shard.
///
/// The cuts are given once for all, not derived from the content: a new word never moves a border.
struct SearchShards: Sendable {
  /// The first possible term of each shard but the first, in order.
  let cuts: [String]
  private let bytes: [[UInt8]]

  /// Cuts for a site of so many documents: a shard for each forty, a power of two, at most 256.
  init(documents: Int) {
    var count = 1
    while count < 256, count * 40 < documents { count *= 2 }
    let all = Self.table.split { $0 == " " || $0 == "\n" }.map(String.init)
    let step = 256 / count
    cuts = stride(from: step - 1, to: all.count, by: step).map { all[$0] }
    bytes = cuts.map { Array($0.utf8) }
  }

  /// How many shards there are.
  var count: Int { cuts.count + 1 }

  /// Whether a term, in folded bytes, lies beyond the shard.
  func isBeyond(_ shard: Int, _ term: UnsafeBufferPointer<UInt8>) -> Bool {
    shard < bytes.count && !term.lexicographicallyPrecedes(bytes[shard])
  }

  /// 255 cuts that divide an index of Vietnamese reports into pieces of about one size.
  private static let table = """
    10 110 130 160 190 200 2025 22 240 270 30 325 353 390 412 447 4705 50 530 57 60 630 670 700
    7434 770 80 839 880 910 950 990 art ay ban bang bap ben bien bo bom bu bung by cam cang cat
    cay ch chang chat chen chia chinhp chom chua chuo cien coa cong cua cung cuon dac dam dan danh
    dat day de den di dia diet dn doa dom dong dua duo duong f fo gan gao ge gia gian giap gien
    giia gioc giu giuon goi gong gui hac han hanh he heu hiep hoac hom hu huo i ita ke kham khanh
    khe khi kho khom khu khung ki kp lai lang lat lec li loa long lua luoi mac man map mem mien
    moi mong muc my nan nap nem new ngan ngap ngem ngi ngoa ngon ngua nguon nham nhanh nhau nheo
    nhieu nhom nhu nhung nhuong no nom nu nuoi on phai phang phau pheo phien phoc phong phun
    phuong prom quam quang quat queo quien quoi quong quua quuon rac rang rau ren rie roc rong run
    ruong samo sao se sh sin soi son states sung t tan tanh tau tec th than thanh that them thi
    thiet thoi thong thuan thuon tien tinh toi tong trai trang trau treo trie tro tron trua truo
    tu tun tuong us vac van vao ve veo vien vo voi von vs vuc vuo xai xang xay xeo xiet xoi xong
    xuan xuon
    """
}
