/// Where figures are from: an article of the site, or an entry of `sources.yml`.
public struct FigureSource: Hashable, Sendable {
  /// Its id: an article's, or the name in `sources.yml`.
  public var id: String
  /// Its title.
  public var title: String
  /// Who published it.
  public var publisher: String?
  /// Its day, as given; a source may have none.
  public var date: String?
  /// Its address.
  public var url: String?
  /// Whether its text is an article of this site, in which quotes are looked for.
  public var isArticle: Bool

  /// Makes a source.
  public init(
    id: String, title: String, publisher: String? = nil, date: String? = nil, url: String? = nil,
    isArticle: Bool
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.date = date
    self.url = url
    self.isArticle = isArticle
  }
}
