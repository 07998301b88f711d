extension Latin {
  /// The marks that Unicode composes with Latin letters: each pair is a letter with the mark and the
  /// letter without it, which may itself have one ("ầ" is "â" with a grave).
  ///
  /// From the Unicode Character Database, U+00C0 to U+024F and U+1E00 to U+1EFF; a test compares it
  /// with Foundation's decomposition.
  static let rows: [(mark: UInt32, pairs: String)] = [
    // grave (huyền)
    (0x300, "ÀA ÈE ÌI ÒO ÙU àa èe ìi òo ùu ǛÜ ǜü ǸN ǹn ḔĒ ḕē ṐŌ ṑō ẀW ẁw"),
    (0x300, "ẦÂ ầâ ẰĂ ằă ỀÊ ềê ỒÔ ồô ỜƠ ờơ ỪƯ ừư ỲY ỳy"),
    // acute (sắc)
    (0x301, "ÁA ÉE ÍI ÓO ÚU ÝY áa ée íi óo úu ýy ĆC ćc ĹL ĺl ŃN ńn ŔR ŕr"),
    (0x301, "ŚS śs ŹZ źz ǗÜ ǘü ǴG ǵg ǺÅ ǻå ǼÆ ǽæ ǾØ ǿø ḈÇ ḉç ḖĒ ḗē ḮÏ ḯï"),
    (0x301, "ḰK ḱk ḾM ḿm ṌÕ ṍõ ṒŌ ṓō ṔP ṕp ṸŨ ṹũ ẂW ẃw ẤÂ ấâ ẮĂ ắă ẾÊ ếê"),
    (0x301, "ỐÔ ốô ỚƠ ớơ ỨƯ ứư"),
    // circumflex
    (0x302, "ÂA ÊE ÎI ÔO ÛU âa êe îi ôo ûu ĈC ĉc ĜG ĝg ĤH ĥh ĴJ ĵj ŜS ŝs"),
    (0x302, "ŴW ŵw ŶY ŷy ẐZ ẑz ẬẠ ậạ ỆẸ ệẹ ỘỌ ộọ"),
    // tilde (ngã)
    (0x303, "ÃA ÑN ÕO ãa ñn õo ĨI ĩi ŨU ũu ṼV ṽv ẪÂ ẫâ ẴĂ ẵă ẼE ẽe ỄÊ ễê"),
    (0x303, "ỖÔ ỗô ỠƠ ỡơ ỮƯ ữư ỸY ỹy"),
    // macron
    (0x304, "ĀA āa ĒE ēe ĪI īi ŌO ōo ŪU ūu ǕÜ ǖü ǞÄ ǟä ǠȦ ǡȧ ǢÆ ǣæ ǬǪ ǭǫ"),
    (0x304, "ȪÖ ȫö ȬÕ ȭõ ȰȮ ȱȯ ȲY ȳy ḠG ḡg ḸḶ ḹḷ ṜṚ ṝṛ"),
    // breve
    (0x306, "ĂA ăa ĔE ĕe ĞG ğg ĬI ĭi ŎO ŏo ŬU ŭu ḜȨ ḝȩ ẶẠ ặạ"),
    // dot above
    (0x307, "ĊC ċc ĖE ėe ĠG ġg İI ŻZ żz ȦA ȧa ȮO ȯo ḂB ḃb ḊD ḋd ḞF ḟf ḢH"),
    (0x307, "ḣh ṀM ṁm ṄN ṅn ṖP ṗp ṘR ṙr ṠS ṡs ṤŚ ṥś ṦŠ ṧš ṨṢ ṩṣ ṪT ṫt ẆW"),
    (0x307, "ẇw ẊX ẋx ẎY ẏy ẛſ"),
    // diaeresis
    (0x308, "ÄA ËE ÏI ÖO ÜU äa ëe ïi öo üu ÿy ŸY ḦH ḧh ṎÕ ṏõ ṺŪ ṻū ẄW ẅw"),
    (0x308, "ẌX ẍx ẗt"),
    // hook above (hỏi)
    (0x309, "ẢA ảa ẨÂ ẩâ ẲĂ ẳă ẺE ẻe ỂÊ ểê ỈI ỉi ỎO ỏo ỔÔ ổô ỞƠ ởơ ỦU ủu"),
    (0x309, "ỬƯ ửư ỶY ỷy"),
    // ring
    (0x30A, "ÅA åa ŮU ůu ẘw ẙy"),
    // double acute
    (0x30B, "ŐO őo ŰU űu"),
    // caron
    (0x30C, "ČC čc ĎD ďd ĚE ěe ĽL ľl ŇN ňn ŘR řr ŠS šs ŤT ťt ŽZ žz ǍA ǎa"),
    (0x30C, "ǏI ǐi ǑO ǒo ǓU ǔu ǙÜ ǚü ǦG ǧg ǨK ǩk ǮƷ ǯʒ ǰj ȞH ȟh"),
    // double grave
    (0x30F, "ȀA ȁa ȄE ȅe ȈI ȉi ȌO ȍo ȐR ȑr ȔU ȕu"),
    // inverted breve
    (0x311, "ȂA ȃa ȆE ȇe ȊI ȋi ȎO ȏo ȒR ȓr ȖU ȗu"),
    // horn
    (0x31B, "ƠO ơo ƯU ưu"),
    // dot below (nặng)
    (0x323, "ḄB ḅb ḌD ḍd ḤH ḥh ḲK ḳk ḶL ḷl ṂM ṃm ṆN ṇn ṚR ṛr ṢS ṣs ṬT ṭt"),
    (0x323, "ṾV ṿv ẈW ẉw ẒZ ẓz ẠA ạa ẸE ẹe ỊI ịi ỌO ọo ỢƠ ợơ ỤU ụu ỰƯ ựư"),
    (0x323, "ỴY ỵy"),
    // diaeresis below
    (0x324, "ṲU ṳu"),
    // ring below
    (0x325, "ḀA ḁa"),
    // comma below
    (0x326, "ȘS șs ȚT țt"),
    // cedilla
    (0x327, "ÇC çc ĢG ģg ĶK ķk ĻL ļl ŅN ņn ŖR ŗr ŞS şs ŢT ţt ȨE ȩe ḐD ḑd"),
    (0x327, "ḨH ḩh"),
    // ogonek
    (0x328, "ĄA ąa ĘE ęe ĮI įi ŲU ųu ǪO ǫo"),
    // circumflex below
    (0x32D, "ḒD ḓd ḘE ḙe ḼL ḽl ṊN ṋn ṰT ṱt ṶU ṷu"),
    // breve below
    (0x32E, "ḪH ḫh"),
    // tilde below
    (0x330, "ḚE ḛe ḬI ḭi ṴU ṵu"),
    // macron below
    (0x331, "ḆB ḇb ḎD ḏd ḴK ḵk ḺL ḻl ṈN ṉn ṞR ṟr ṮT ṯt ẔZ ẕz ẖh"),
  ]

  /// Letters that Unicode does not decompose, and the ASCII letters that stand for them.
  static let spelledOut = """
    đd ðd ħh ıi ĸk łl ŀl ŋn ŉn øo ŧt ſs ƀb ƒf ƶz ǥg ɉj ßss æae œoe þth ĳij ǆdz ǉlj ǌnj ǳdz
    """
}
