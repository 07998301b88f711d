/// A list that is emptied often and keeps its memory.
struct Scratch<Element> {
  private var elements: [Element] = []
  /// How many elements there are.
  private(set) var count = 0

  /// Adds an element.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count < elements.count { elements[count] = element } else { elements.append(element) }
    count += 1
  }

  /// Forgets all elements.
  @inline(__always)
  mutating func clear() { count = 0 }

  /// Forgets some elements at the beginning.
  mutating func removeFirst(_ dropped: Int) {
    for index in dropped..<count { elements[index - dropped] = elements[index] }
    count -= dropped
  }

  /// The element at an index below `count`.
  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      precondition(index < count)
      return elements[index]
    }
    set {
      precondition(index < count)
      elements[index] = newValue
    }
  }
}
