import HaiDangSource

/// The words of one observation before they are read, each with its place: a row of a table, or a
/// field in an entity's front matter ("area: 752 ha").
struct ObservationRow: Hashable, Sendable {
  /// Some words and where they stand.
  struct Cell: Hashable, Sendable {
    var text: String
    var tablePlace: TablePlace
    /// Whether it is a JSON number.
    var isNumber = false

    init(_ text: String, _ place: SourcePlace) {
      self.init(text, TablePlace(place))
    }

    init(_ text: String, _ place: TablePlace, isNumber: Bool = false) {
      self.text = text
      tablePlace = place
      self.isNumber = isNumber
    }

    var place: SourcePlace { tablePlace.source }
  }

  /// The indicator, by its position in the catalogue.
  var indicator: Int
  /// The scope, by its position in the catalogue.
  var scope: Int
  /// The period; nothing for a field without a date.
  var period: Period?
  var kind: Cell?
  var printed: Cell?
  var qualifier: Cell?
  var value: Cell?
  var low: Cell?
  var high: Cell?
  var unit: Cell?
  var source: Int?
  var asOf: Cell?
  var quote: Cell?
  var excerpt: Cell?
  var rank: Cell?
  var why: Cell?
  var note: Cell?
  /// How its numbers are written.
  var notation: NumberNotation
  /// Where it begins.
  var place: TablePlace
}
