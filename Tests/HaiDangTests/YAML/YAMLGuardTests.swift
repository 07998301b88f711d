import HaiDangSource
import Testing

@testable import HaiDang

private func fault(_ yaml: String, limit: Int = 1000) -> String? {
  let bytes = Array(yaml.utf8)
  return YAMLGuard(path: "a.md", limit: limit).fault(in: bytes, range: 0..<bytes.count).map {
    "\($0.code.rawValue)@\($0.place?.offset ?? -1)"
  }
}

@Suite struct YAMLGuardTests {
  /// The shape that takes the library seconds: each level names the last one twice, as a key too.
  private func tower(_ anchor: (Int) -> String) -> String {
    (0..<8).map { level in
      level == 0
        ? "a0: \(anchor(0))[x]\n"
        : "a\(level): \(anchor(level)){? *a\(level - 1) : 1, b: *a\(level - 1)}\n"
    }.joined()
  }

  @Test(.timeLimit(.minutes(5)))
  func anAliasAsAKeyDoesNotHang() {
    for anchor in ["&a%", "!!map &a%", "! &a%", "!<x> &a%", "\t&a%"] {
      let yaml = tower { anchor.replacing("%", with: String($0)) + " " }
      #expect(fault(yaml)?.hasPrefix("broken-yaml") == true, "\(anchor)")
    }
  }

  @Test(arguments: [
    "a: &x 1\nb: *x\n", "- &x 1\n- *x\n", "{a: &x 1, b: *x}", "[&x 1,*x]", "&x a: *x",
    "? &x a\n: *x\n", "a:\n  &x 1\nb:\n  *x\n", "a:\t&x 1\nb:\t*x\n", "--- &x\na: *x\n",
    "\"a\":&x 1\nb: *x\n", "{\"a\":&x 1,\"b\":*x}", "a: !!str &x 1\nb: *x\n", "a: &x 1\n*x : b\n",
    "a:\u{85}&x 1\nb: *x\n", "a:\u{2028}&x 1\nb: *x\n", "a: ! &x 1\nb: *x\n",
    "a: &x 1\nb:\n\u{FEFF}*x\n", "\u{FEFF}&x a:\n \u{FEFF}*x\n",
  ])
  func anchorsWithAliasesAreRefused(yaml: String) {
    #expect(fault(yaml)?.hasPrefix("broken-yaml@") == true)
  }

  @Test(arguments: [
    "a: b & c *d*\n", "a: b&c\nd: e*f\n", "a: \"& *\"\n", "a: &x 1\n", "a: * b\nc: & d\n",
    "a: R&D\nb: 5 * 3\nc: **x**\n",
    "a: đ&b\nc: đ*d\n", "a: wow! &b *c\n", "",
  ])
  func ordinaryTextPasses(yaml: String) {
    #expect(fault(yaml) == nil)
  }

  @Test func lengthIsBounded() {
    #expect(fault(String(repeating: "a", count: 1000)) == nil)
    #expect(fault(String(repeating: "a", count: 1001)) == "file-too-large@0")
  }

  @Test(.timeLimit(.minutes(5)), arguments: ["[", "{", "- ", "? ", "[{", "-\t"])
  func depthIsBounded(open: String) {
    let yaml = String(repeating: open, count: 65_000 / open.utf8.count)
    #expect(fault(yaml, limit: 65_000)?.hasPrefix("too-deep@") == true)
  }

  @Test func aLongListIsNotDeep() {
    #expect(fault(String(repeating: "- a\n", count: 200)) == nil)
    #expect(fault(String(repeating: "- [a]\n", count: 100)) == nil)
  }
}
