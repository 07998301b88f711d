/// One page that the search can find.
struct SearchDocument: Sendable {
  /// What the page is known by as long as it lives, its route for one.
  ///
  /// It decides the segment, and stands for nothing else.
  var key: String
  /// Where the page is.
  var route: Route
  /// Its title, as results show it.
  var title: String
  /// What its kind is called ("Bài viết"), the same for all of a collection.
  var kind: String
  /// The id of its collection, a slug: files are named by it.
  var collection: String
  /// The year it belongs to.
  var year: Int?
  /// What else it is called (aliases, numbers), which counts as the title does and is not shown.
  var names: [String]
  /// Stands for all of the above and for the text.
  var digest: Digest128
}
