/// How the terms are cut into ranges, one a shard.
///
/// The cuts are given once for all, not derived from the content: a new word never moves a border.
struct SearchShards: Sendable {
  /// The first possible term of each shard but the first, in order.
  let cuts: [String]
  private let bytes: [[UInt8]]

  /// Cuts for a site of so many documents: a shard for each twenty, a power of two, at most 512.
  init(documents: Int) {
    var count = 1
    while count < 512, count * 20 < documents { count *= 2 }
    self.init(count: count)
  }

  /// Cuts into so many shards, a power of two of at most 512.
  init(count: Int) {
    let all = Self.table.split { $0 == " " || $0 == "\n" }.map(String.init)
    let step = 512 / count
    cuts = stride(from: step - 1, to: all.count, by: step).map { all[$0] }
    bytes = cuts.map { Array($0.utf8) }
  }

  /// How many shards there are.
  var count: Int { cuts.count + 1 }

  /// Whether a term, in folded bytes, lies beyond the shard.
  func isBeyond(_ shard: Int, _ term: some Sequence<UInt8>) -> Bool {
    shard < bytes.count && !term.lexicographicallyPrecedes(bytes[shard])
  }

  /// The shard of a term, in folded bytes.
  func shard(of term: [UInt8]) -> Int {
    var (low, high) = (0, bytes.count)
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(middle, term) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// 511 cuts that divide an index of Vietnamese reports into pieces of about one size.
  ///
  /// The commonest words have a piece of their own. A name stands with its first word: no cut has a `+`.
  private static let table = """
    1.9 107 12,23 13,69 15,13 16.1 18 1925/ 2,54 2020 205 22,33 232 25,65 27,10 28,6 3, 308 321
    34,99 36,66 38,88 4,45 41,60 43,24 449 46,35 475 496 50- 52,40 54,67 56,51 58,67 6,50 61,43
    63,75 65,39 67,94 7 71,32 73,88 75,93 77,69 7901 80,38 82,93 85,14 87,77 895 91,14 93,59 955
    971 a anh bai bam ban bang bao bay bem ben beu biem biet bo boc bom bong bua bung buoi c cac
    cai can cang canh cap cat cau ce ceo cha cham chan chanh chat che chen cheu chia chien chin cho
    choi chon chong chu chua chung chuoi chup cien co coc con cong cu cua cum cung cuoi cuon da dac
    dai dam dan dang danh dao dap dat dau day de dee den deo di dia diem dien diet dieu do doa doc
    doi dom don dong du dua dung duoc duon duong f gac gam gan gang ganh gao gau gay gem gi giac
    giam gian giang giao giau giem gien giet giia gio gioc gion giu giun giuong goc goi gom gon
    gong gu gung guon hac ham han hang hanh hat he hen heu hiem hiet ho hoa hoan hoi hom hong hu
    hun huoi huong it kc ke khac kham khan khang khap khay khem khen khi khiem kho khoang khoi khom
    khong khu khua khung khuon khuong kim ky lach lam lan lang lao lat le lem leu liem lo loi lom
    long lu lua lun luoi luy mac mam man mang mat me meo miem mo moc moi mom mong mu mua muc mung
    muong nai nam nan nang nao nat ne nen neu ngai ngam ngan ngang ngap nge ngen ngh nghiep ngi ngo
    ngoa ngoi ngom ngong ngu ngun nguoi nha nham nhan nhang nhap nhau nhe nhen nheu nhien nho nhoi
    nhom nhon nhu nhun nhung nhuoi ni nien no noi nom nong nu nua nuoc nuon o phac pham phan phang
    phap phat phau phe phen pheu phia phiet pho phoc phom phong phu phun phuoi phuong qua quai quam
    quan quang quao quau que quen queu quia quiet quoc quoi quom quong quu quua quung quuon quy rai
    ran rang rao rau re reo riem ro roi ron ru run ruoi ruong sach sam san sang sao sau se sen si
    siet sinh so soc soi som son song su sua sung suon suong tac tam tan tang tanh tap tau te tem
    teo thac tham than thang thanh thao that thay them theo thi thiem thiet tho thoc thoi thom
    thong thu thua thue thuoi tia tien tiet to toa toi tom tong tra trac trai tran trang trao trau
    tren treo tri triem triet tro troi tron trong tru trun trung truon ttr tu tua tung tuon tuy uo
    va vac vam van vang vap vay vem veo via vien vo voc voi vom von vong vu vua vung vuo xac xan
    xang xap xau xe xen xeu xien xo xoc xoi xom xon xong xu xua xuat xung xuong
    """
}
