// Measures what the parts of reading a site's texts cost, in seconds of one processor: `bench.py` sets
// names beside parsing.
//
//   reading-bench SITE

import Glibc
import HaiDang

let cost = try ReadingCost(ofSite: CommandLine.arguments.dropFirst().first ?? ".") {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
print("bytes", cost.bytes)
print("entities", cost.entities)
print("found", cost.found)
for part in ReadingCost.Part.allCases { print(part.rawValue, cost.seconds[part] ?? 0) }
