/// How often each form stands in one document: every word of a site comes through here.
final class FormCounts {
  /// By form: times two, plus one in a title; 0 for nearly all.
  @exclusivity(unchecked) private var counts = PlainList<UInt32>(capacity: 1024)
  /// The forms that are not 0, in the order in which they came.
  @exclusivity(unchecked) private var touched = PlainList<UInt32>(capacity: 1024)

  /// Takes in the next form.
  func addForm() {
    counts.append(0)
  }

  /// Counts a form that was added, by its number.
  @inline(__always)
  func count(_ form: UInt32, isTitle: Bool) {
    let count = counts[Int(form)]
    if count == 0 { touched.append(form) }
    counts[Int(form)] = (count &+ 2) | (isTitle ? 1 : 0)
  }

  /// Gives each form that was counted, with its count; all are zero again.
  func take(_ body: (UInt32, UInt32) -> Void) {
    for form in touched.values {
      body(form, counts[Int(form)])
      counts[Int(form)] = 0
    }
    touched.removeAll()
  }
}
