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
    10 100 110 120 140 154 170 190 20 2021 2025 210 220 240 260 270 293 300 320 350 370 40 412
    440 459 471 50 510 538 560 590 60 622 650 682 700 739 760 789 80 827 860 894 914 950 976 anh
    art at bac bang banh bau beo biet bo bon bu bung c3 cam canh cau ce chai chap chem chia chin
    choc chot chuan chuon ciet coc conf cua cung cuong dam dan danh dat day de dem deu dic dieu
    dn doa doi don du dung duon ec fo fr g gac gang gat gh giam gianh giay giet gioc giua go gon
    gs guon ham hang hau het hiep hoa hoi hong hung huy in ke kem kham khao khem khic khoi khop
    khun kien kl l lam lanh lay lem lie loc long lun luy mam map men moc mom mu mung nam nang nat
    neo ng ngang ngay ngeo ngia ngoc ngua nguon nhai nhao nhau nheo nhin nhon nhung nia nom nong
    nun of ph phang phat pheo phien phoc phu phuo prom ql quan quanh quem quien quoi quua quuong
    ran rap ren rie roi rua ruong samo sat seo sin soc song su suong taiw tanh tau tem thac thang
    thao the theu thiet thom thu thue thuy tiep tit tom tr tran trao treo trien troc tru truo ttr
    tue tuy uni vac vang vat ven vie vn vom vong vua vuo xac xao xem xia xoi xua xuo
    """
}
