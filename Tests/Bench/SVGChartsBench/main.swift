// Draws one chart over and over and tells the median: what `charts.py` sets beside other libraries.
//
//   svgcharts-bench [ROUNDS]

import SVGCharts

/// Twenty-five years of one figure, each with its label and a link to its row.
let data = (2001...2025).map { year in
  let value = Double((year * 7919) % 97) * 12 + Double(year - 2000) * 40
  return ChartDatum.year(
    year, value, label: ChartLocale.vietnamese.number(value), link: "#row-\(year)")
}

/// The chart with axes and labels, and its table.
func draw() throws -> Int {
  let chart = ColumnsChart(data, unit: "triệu USD", what: "FDI")
  let drawing = try chart.svg(width: 640).utf8.count
  return drawing + chart.table(.vietnamese).rows.count
}

let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 2000
let clock = ContinuousClock()
var size = 0
for _ in 0..<100 { size = try draw() }
var times: [Double] = []
for _ in 0..<rounds {
  let time = try clock.measure { size = try draw() }
  times.append(Double(time.components.attoseconds) / 1e12)
}
times.sort()
print("microseconds", times[times.count / 2])
print("bytes", size - 25)
