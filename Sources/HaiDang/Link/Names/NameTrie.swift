/// The tree of all names, word by word, with what each end of a name stands for.
struct NameTrie {
  /// A name that ends at a node.
  struct Form {
    /// What it names.
    var target: Int32
    /// How sure it is where it stands alone: 0 not at all, up to 3 for what an author wrote.
    var bare: UInt8
    /// How sure it is after its prefix or in the list that a prefix governs.
    var governed: UInt8
    /// The prefixes that may stand before it, one bit each.
    var groups: UInt64
    /// Whether its author says that it needs its prefix.
    var needsPrefix: Bool
    /// Whether the first word may lose its capital inside a sentence ("tuyến đê biển …").
    var maySinkFirst: Bool
    /// The capitals of its words, one step each.
    var capitals: [UInt64]
  }

  /// The root of the names.
  static let names: Int32 = 0
  /// The root of the prefixes.
  static let prefixes: Int32 = 1

  private var keys: [UInt64] = .init(repeating: 0, count: 64)
  private var children: [Int32] = .init(repeating: 0, count: 64)
  private var edges = 0
  private var forms: [[Form]] = [[], []]

  /// The node that a symbol leads to, or `nil`.
  func child(of node: Int32, _ symbol: UInt32) -> Int32? {
    let child = children[slot(of: NameTrie.key(node, symbol))]
    return child == 0 ? nil : child
  }

  /// The names that end at a node.
  func forms(at node: Int32) -> [Form] { forms[Int(node)] }

  /// Whether any name ends at a node.
  func hasForms(_ node: Int32) -> Bool { !forms[Int(node)].isEmpty }

  /// Every node's forms, for checks over all names.
  var allForms: [[Form]] { forms }

  /// Adds a path of symbols, and gives its last node.
  mutating func enter(_ symbols: [UInt32], under root: Int32) -> Int32 {
    var node = root
    for symbol in symbols {
      let key = NameTrie.key(node, symbol)
      let found = children[slot(of: key)]
      if found != 0 {
        node = found
        continue
      }
      if edges * 2 > keys.count { grow() }
      let slot = slot(of: key)
      keys[slot] = key
      children[slot] = Int32(forms.count)
      node = Int32(forms.count)
      forms.append([])
      edges += 1
    }
    return node
  }

  /// Adds a name at its last node; the same name of the same target becomes the surer of both.
  mutating func add(_ form: Form, at node: Int32) {
    let known = forms[Int(node)].firstIndex {
      $0.target == form.target && $0.capitals == form.capitals
        && $0.maySinkFirst == form.maySinkFirst
    }
    guard let known else {
      forms[Int(node)].append(form)
      return
    }
    var merged = forms[Int(node)][known]
    merged.bare = max(merged.bare, form.bare)
    merged.governed = max(merged.governed, form.governed)
    merged.groups |= form.groups
    merged.needsPrefix = merged.needsPrefix || form.needsPrefix
    if merged.needsPrefix { merged.bare = 0 }
    forms[Int(node)][known] = merged
  }

  private static func key(_ node: Int32, _ symbol: UInt32) -> UInt64 {
    UInt64(node) << 32 | UInt64(symbol) | 1 << 63
  }

  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = zip(keys, children).filter { $0.0 != 0 }
    keys = .init(repeating: 0, count: keys.count * 2)
    children = .init(repeating: 0, count: keys.count)
    for (key, child) in old {
      let slot = slot(of: key)
      keys[slot] = key
      children[slot] = child
    }
  }
}
