/// Figures as the sources of the first report print them: words, hedge, low, high, unit, kind.
let reportedFigures = """
  gần 1.530 triệu USD | nearly | 1530 | 1530 | triệu USD | actual
  hơn 1.100 triệu USD | over | 1100 | 1100 | triệu USD | actual
  hơn 428 triệu USD | over | 428 | 428 | triệu USD | actual
  39 dự án | - | 39 | 39 | dự án | actual
  25 dự án | - | 25 | 25 | dự án | actual
  tăng 21% | - | 21 | 21 | % | stated
  đạt 102% kế hoạch | - | 102 | 102 | % | stated
  gần 16.250 triệu USD | nearly | 16250 | 16250 | triệu USD | actual
  400 dự án | - | 400 | 400 | dự án | actual
  từ 2,5-3 tỷ USD | - | 2.5 | 3 | tỷ USD | plan
  khoảng 22.540 ha | about | 22540 | 22540 | ha | actual
  2 KCN | - | 2 | 2 | KCN | plan
  4,35 tỷ USD | - | 4.35 | 4.35 | tỷ USD | actual
  từ 1,8-2,3 tỷ USD | - | 1.8 | 2.3 | tỷ USD | plan
  bằng 242% kế hoạch | - | 242 | 242 | % | stated
  30,3 tỷ USD | - | 30.3 | 30.3 | tỷ USD | actual
  594 dự án | - | 594 | 594 | dự án | actual
  tới 77% | - | 77 | 77 | % | actual
  khoảng 33,5 tỷ USD | about | 33.5 | 33.5 | tỷ USD | actual
  bằng 105% kế hoạch | - | 105 | 105 | % | stated
  ước đạt 28,5 tỷ USD | - | 28.5 | 28.5 | tỷ USD | estimate
  bằng 109% kế hoạch | - | 109 | 109 | % | stated
  ước đạt 22,8 tỷ USD | - | 22.8 | 22.8 | tỷ USD | estimate
  bằng 107% kế hoạch | - | 107 | 107 | % | stated
  ước đạt 12.350 tỷ VNĐ | - | 12350 | 12350 | tỷ đồng | estimate
  bằng 104% kế hoạch | - | 104 | 104 | % | stated
  hơn 210.000 người | over | 210000 | 210000 | người | actual
  tăng 13,5% | - | 13.5 | 13.5 | % | stated
  khoảng 11,5 triệu đồng/tháng | about | 11.5 | 11.5 | triệu đồng/tháng | actual
  46 chương trình | - | 46 | 46 | chương trình | actual
  9 chương trình | - | 9 | 9 | chương trình | actual
  thứ 6/20 | - | 6 | 6 | hạng | actual
  trên 10,59 tỷ USD | over | 10.59 | 10.59 | tỷ USD | actual
  từ 3-3,5 tỷ USD | - | 3 | 3.5 | tỷ USD | plan
  2 - 2,5 tỷ USD | - | 2 | 2.5 | tỷ USD | plan
  ước đạt 2.608,66 triệu đồng | - | 2608.66 | 2608.66 | triệu đồng | estimate
  đạt 115,4% kế hoạch | - | 115.4 | 115.4 | % | stated
  ước đạt 33.500 triệu USD | - | 33500 | 33500 | triệu USD | estimate
  ước đạt 28.500 triệu USD | - | 28500 | 28500 | triệu USD | estimate
  ước đạt 22.800 triệu USD | - | 22800 | 22800 | triệu USD | estimate
  ước đạt 12.350 tỷ đồng | - | 12350 | 12350 | tỷ đồng | estimate
  30 – 50% | - | 30 | 50 | % | actual
  từ 15 – 26% | - | 15 | 26 | % | actual
  tới 80% | - | 80 | 80 | % | actual
  hơn 20.000 ha | over | 20000 | 20000 | ha | plan
  752 ha | - | 752 | 752 | ha | plan
  15 KCN | - | 15 | 15 | KCN | plan
  6.418 ha | - | 6418 | 6418 | ha | plan
  17 USD | - | 17 | 17 | tỷ USD | forecast
  12,5 tỷ USD | - | 12.5 | 12.5 | tỷ USD | plan
  15 khu công nghiệp | - | 15 | 15 | KCN | plan
  hơn 6000 ha | over | 6000 | 6000 | ha | plan
  gần 2,5 tỷ USD | nearly | 2.5 | 2.5 | tỷ USD | actual
  48 dự án | - | 48 | 48 | dự án | actual
  37 dự án | - | 37 | 37 | dự án | actual
  trên 16.000 tỷ đồng | over | 16000 | 16000 | tỷ đồng | actual
  08 dự án | - | 8 | 8 | dự án | actual
  05 dự án | - | 5 | 5 | dự án | actual
  458 dự án | - | 458 | 458 | dự án | actual
  trên 23 tỷ USD | over | 23 | 23 | tỷ USD | actual
  202 dự án | - | 202 | 202 | dự án | actual
  trên 294.721 tỷ đồng | over | 294721 | 294721 | tỷ đồng | actual
  26,7 tỷ USD | - | 26.7 | 26.7 | tỷ USD | actual
  22,7 tỷ USD | - | 22.7 | 22.7 | tỷ USD | actual
  21,15 tỷ USD | - | 21.15 | 21.15 | tỷ USD | actual
  16.131 tỷ đồng | - | 16131 | 16131 | tỷ đồng | actual
  13 hội nghị | - | 13 | 13 | hội nghị | actual
  2-2,5 tỷ USD | - | 2 | 2.5 | tỷ USD | plan
  3,5 tỷ USD | - | 3.5 | 3.5 | tỷ USD | actual
  62 dự án | - | 62 | 62 | dự án | actual
  đạt 175% kế hoạch | - | 175 | 175 | % | stated
  tăng 140% | - | 140 | 140 | % | stated
  trên 93% | over | 93 | 93 | % | actual
  1.083,30 triệu USD | - | 1083.3 | 1083.3 | triệu USD | actual
  dự kiến 1.950,55 triệu USD | - | 1950.55 | 1950.55 | triệu USD | estimate
  đạt 97,5% kế hoạch năm | - | 97.5 | 97.5 | % | stated
  dự kiến 24.853,21 triệu USD | - | 24853.21 | 24853.21 | triệu USD | estimate
  dự kiến 490 dự án | - | 490 | 490 | dự án | estimate
  56,30 tỷ đồng | - | 56.3 | 56.3 | tỷ đồng | actual
  dự kiến 14.371,88 tỷ đồng | - | 14371.88 | 14371.88 | tỷ đồng | estimate
  dự kiến 308.702 tỷ đồng | - | 308702 | 308702 | tỷ đồng | estimate
  dự kiến 212 dự án | - | 212 | 212 | dự án | estimate
  17 | - | 17 | 17 | dự án | actual
  15 | - | 15 | 15 | dự án | actual
  11 | - | 11 | 11 | dự án | actual
  4 | - | 4 | 4 | dự án | actual
  3 | - | 3 | 3 | dự án | actual
  2 | - | 2 | 2 | dự án | actual
  1 | - | 1 | 1 | dự án | actual
  22.540ha | - | 22540 | 22540 | ha | actual
  152 dự án | - | 152 | 152 | dự án | actual
  10,468 tỷ USD | - | 10.468 | 10.468 | tỷ USD | actual
  105 dự án | - | 105 | 105 | dự án | actual
  90.675 tỷ đồng | - | 90675 | 90675 | tỷ đồng | actual
  762,57ha | - | 762.57 | 762.57 | ha | actual
  110 dự án | - | 110 | 110 | dự án | actual
  1,846 tỷ USD | - | 1.846 | 1.846 | tỷ USD | actual
  22 dự án | - | 22 | 22 | dự án | actual
  6.665 tỷ đồng | - | 6665 | 6665 | tỷ đồng | actual
  2 | - | 2 | 2 | KKT | actual
  42.540 ha | - | 42540 | 42540 | ha | actual
  43 | - | 43 | 43 | KCN | actual
  gần 12.120 ha | nearly | 12120 | 12120 | ha | actual
  23 | - | 23 | 23 | KCN | actual
  8.486 ha | - | 8486 | 8486 | ha | actual
  20 | - | 20 | 20 | KCN | actual
  3.366 ha | - | 3366 | 3366 | ha | actual
  ước 63,3 tỷ USD | - | 63.3 | 63.3 | tỷ USD | estimate
  1.353 dự án | - | 1353 | 1353 | dự án | actual
  """
