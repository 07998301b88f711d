/// The tree of all names, word by word, with what each end of a name stands for.
struct NameTrie: Sendable {
  /// A name that ends at a node.
  struct Form: Sendable {
    /// What it names.
    var target: Int32
    /// The entry that it is from, by index.
    var entry: Int32 = 0
    /// How sure it is where it stands alone: 0 not at all, up to 3 for what an author wrote.
    var bare: UInt8
    /// How sure it is after its prefix or in the list that a prefix governs.
    var governed: UInt8 = 3
    /// Whether its author says that it needs its prefix.
    var needsPrefix: Bool
    /// Whether the first word may lose its capital inside a sentence ("tuyến đê biển …").
    var maySinkFirst = false
    /// Whether it counts only as written, because it holds the whole name of another thing
    /// ("Thành lập KKT ven biển phía Nam Hải Phòng"): what a text says in small letters about that
    /// thing names that thing.
    var isStrict = false
    /// Whether what is named has a prefix that this spelling leaves out ("VSIP"): after the word for
    /// another kind of thing ("Công ty VSIP") it is not named.
    var dropsPrefix = false
    /// The prefixes that may stand before it, one bit each.
    var groups: UInt64
    /// Where the capitals of its words begin in the tree's list, one mask a step.
    var capitals: Int32 = 0
    /// The next name that ends at the same node, or -1.
    var next: Int32 = -1
  }

  /// The root of the names.
  static let names: Int32 = 0
  /// The root of the prefixes.
  static let prefixes: Int32 = 1
  /// The root of the words that a name may leave out at its end.
  static let tails: Int32 = 2

  /// A step from a node by a symbol; one slot of a hash table, so that a step costs one look.
  private struct Edge: Sendable {
    var key: UInt64 = 0
    var step = Step(node: 0)
  }

  /// Where a symbol leads to.
  struct Step: Sendable {
    /// The node.
    var node: Int32
    /// Whether a name ends there.
    var endsName = false
    /// Whether a step leads on from there.
    var goesOn = false
  }

  private var edges: [Edge] = .init(repeating: Edge(), count: 64)
  /// The first name that ends at each node, or -1.
  private var heads: [Int32] = [-1, -1, -1]
  private var forms: [Form] = []
  /// The capitals of all names, one mask a step.
  private(set) var capitals: [UInt64] = []

  /// How many nodes there are.
  var count: Int { heads.count }

  /// The node that a symbol leads to, or `nil`.
  func child(of node: Int32, _ symbol: UInt32) -> Int32? {
    step(from: node, symbol)?.node
  }

  /// The step that a symbol is from a node of a sealed tree, or `nil`.
  @inline(__always)
  func step(from node: Int32, _ symbol: UInt32) -> Step? {
    let step = edges[slot(of: NameTrie.key(node, symbol))].step
    return step.node == 0 ? nil : step
  }

  /// Lets each step say what is at its end.
  mutating func seal() {
    var goesOn: [Bool] = .init(repeating: false, count: heads.count)
    for edge in edges where edge.key != 0 { goesOn[Int((edge.key << 1) >> 33)] = true }
    for slot in edges.indices where edges[slot].key != 0 {
      let node = Int(edges[slot].step.node)
      edges[slot].step.endsName = heads[node] >= 0
      edges[slot].step.goesOn = goesOn[node]
    }
  }

  /// The first of the names that end at a node.
  @inline(__always)
  func firstForm(at node: Int32) -> Form? { form(heads[Int(node)]) }

  /// The next name that ends at the same node as another.
  @inline(__always)
  func form(after form: Form) -> Form? { self.form(form.next) }

  @inline(__always)
  private func form(_ index: Int32) -> Form? { index < 0 ? nil : forms[Int(index)] }

  /// The names that end at a node.
  func forms(at node: Int32) -> some Sequence<Form> {
    sequence(state: firstForm(at: node)) { next in
      defer { next = next.flatMap { form(after: $0) } }
      return next
    }
  }

  /// Tells that the names of a target that end at a node count only as written.
  mutating func makeStrict(_ target: Int32, at node: Int32) {
    var index = heads[Int(node)]
    while index >= 0 {
      if forms[Int(index)].target == target { forms[Int(index)].isStrict = true }
      index = forms[Int(index)].next
    }
  }

  /// Adds a path of symbols, and gives its last node.
  mutating func enter(_ symbols: [UInt32], under root: Int32) -> Int32 {
    var node = root
    for symbol in symbols {
      let key = NameTrie.key(node, symbol)
      let found = edges[slot(of: key)].step.node
      if found != 0 {
        node = found
        continue
      }
      if heads.count * 4 > edges.count * 3 { grow() }
      edges[slot(of: key)] = Edge(key: key, step: Step(node: Int32(heads.count)))
      node = Int32(heads.count)
      heads.append(-1)
    }
    return node
  }

  /// Adds a name at its last node; the same name of the same target becomes the surer of both.
  mutating func add(_ form: Form, capitals masks: [UInt64], at node: Int32) {
    var index = heads[Int(node)]
    while index >= 0 {
      let known = forms[Int(index)]
      let isSame =
        known.target == form.target && known.maySinkFirst == form.maySinkFirst
        && capitals[Int(known.capitals)...].prefix(masks.count) == masks[...]
      if isSame { return merge(form, into: Int(index)) }
      index = known.next
    }
    var added = form
    added.capitals = Int32(capitals.count)
    added.next = heads[Int(node)]
    heads[Int(node)] = Int32(forms.count)
    capitals += masks
    forms.append(added)
  }

  private mutating func merge(_ form: Form, into index: Int) {
    forms[index].bare = max(forms[index].bare, form.bare)
    forms[index].governed = max(forms[index].governed, form.governed)
    forms[index].groups |= form.groups
    forms[index].needsPrefix = forms[index].needsPrefix || form.needsPrefix
    if forms[index].needsPrefix { forms[index].bare = 0 }
  }

  @inline(__always)
  private static func key(_ node: Int32, _ symbol: UInt32) -> UInt64 {
    UInt64(node) << 32 | UInt64(symbol) | 1 << 63
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = edges.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while edges[slot].key != 0, edges[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = edges.filter { $0.key != 0 }
    edges = .init(repeating: Edge(), count: edges.count * 2)
    for edge in old { edges[slot(of: edge.key)] = edge }
  }
}
