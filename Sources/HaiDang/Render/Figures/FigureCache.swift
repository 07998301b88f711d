import Synchronization

/// The figures that a page has just shown, until their files are made right after it.
///
/// What a chart shows is found once for both. A file that comes first, or whose page is not made, finds it
/// for itself.
final class FigureCache: Sendable {
  private let figures = Mutex<[String: ChartFigure]>([:])

  /// More than this are only met where files are not made after their pages.
  private static let limit = 64

  /// Keeps the figure of a chart that has a file.
  func put(_ figure: ChartFigure, for file: Route) {
    figures.withLock { figures in
      if figures.count < Self.limit { figures[file.path] = figure }
    }
  }

  /// Gives away the figure of a file.
  func take(for file: Route) -> ChartFigure? {
    figures.withLock { $0.removeValue(forKey: file.path) }
  }
}
