/// One page that the search can find.
struct SearchDocument: Sendable {
  /// What the page is known by as long as it lives: its route does. It decides the segment.
  var key: String
  /// Where the page is.
  var route: Route
  /// Its title, as results show it.
  var title: String
  /// What its kind is called: "Bài viết". One collection has one label.
  var kind: String
  /// The id of its collection.
  var collection: String
  /// The year it belongs to.
  var year: Int?
  /// What else it is called: aliases, numbers. They count as the title does, and are not shown.
  var names: [String]
  /// Stands for all of the above and for the text.
  var digest: Digest128
}
