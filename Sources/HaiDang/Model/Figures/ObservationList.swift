/// Observations in an order, each lent to whoever asks for one.
///
/// An observation holds a dozen texts. An array hands out copies, and counting the references in them
/// up and down was a tenth of the work of writing figures.
struct ObservationList: RandomAccessCollection, Sendable {
  private let all: [Observation]

  init(_ all: [Observation]) {
    self.all = all
  }

  var startIndex: Int { 0 }
  var endIndex: Int { all.count }

  /// The observation at a position.
  subscript(position: Int) -> Observation { _read { yield all.span[position] } }
}
