/// How often each form stands in one document.
///
/// It is memory of its own, without the checks of an array: every word of a site comes through here.
final class FormCounts {
  /// By form: times two, plus one in a title; 0 for nearly all.
  @exclusivity(unchecked) private var counts = UnsafeMutableBufferPointer<UInt32>.allocate(
    capacity: 1024)
  /// The forms that are not 0, in the order in which they came.
  @exclusivity(unchecked) private var touched = UnsafeMutableBufferPointer<UInt32>.allocate(
    capacity: 1024)
  @exclusivity(unchecked) private var end = 0

  deinit {
    counts.deallocate()
    touched.deallocate()
  }

  /// Takes in the next form, by its number.
  func add(_ form: Int) {
    if form == counts.count {
      counts = Self.grown(counts)
      touched = Self.grown(touched)
    }
    counts.initializeElement(at: form, to: 0)
  }

  /// Counts a form that was added.
  @inline(__always)
  func count(_ form: UInt32, isTitle: Bool) {
    let count = counts[Int(form)]
    if count == 0 {
      touched.initializeElement(at: end, to: form)
      end &+= 1
    }
    counts[Int(form)] = (count &+ 2) | (isTitle ? 1 : 0)
  }

  /// Gives each form that was counted, with its count; all are zero again.
  func take(_ body: (UInt32, UInt32) -> Void) {
    for place in 0..<end {
      let form = touched[place]
      body(form, counts[Int(form)])
      counts[Int(form)] = 0
    }
    end = 0
  }

  private static func grown(
    _ old: UnsafeMutableBufferPointer<UInt32>
  ) -> UnsafeMutableBufferPointer<UInt32> {
    let new = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 2 * old.count)
    _ = new.moveInitialize(fromContentsOf: old)
    old.deallocate()
    return new
  }
}
