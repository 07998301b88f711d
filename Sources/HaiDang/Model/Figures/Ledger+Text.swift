import HaiDangMarkup
import HaiDangSource

extension Ledger {
  /// A figure as a page shows it: as printed where it is, else formatted.
  func text(_ figure: Figure, _ language: Language, _ place: NumberFormat.Place = .prose) -> String
  {
    let format = NumberFormat(language)
    switch figure {
    case .observed(let index):
      if language == catalogue.language, let printed = observations[index].printed {
        return printed
      }
      return format.quantity(
        observations[index].quantity, place, isEstimate: observations[index].kind == .estimate)
    case .derived(_, _, _, let derived):
      return format.quantity(derived.quantity, place, isEstimate: derived.isEstimate)
    }
  }

  /// The quantity of a figure.
  func quantity(_ figure: Figure) -> Quantity {
    switch figure {
    case .observed(let index): observations[index].quantity
    case .derived(_, _, _, let derived): derived.quantity
    }
  }

  /// The positions of all observations that a figure rests on.
  func inputs(_ figure: Figure) -> [Int] {
    switch figure {
    case .observed(let index): [index]
    case .derived(_, _, _, let derived): derived.inputs
    }
  }

  /// The sources that a figure rests on, each once, in order; nothing for an input without one.
  func sources(_ figure: Figure) -> [Int?] {
    var sources: [Int?] = []
    for index in inputs(figure) where !sources.contains(observations[index].source) {
      sources.append(observations[index].source)
    }
    return sources
  }

  /// Why an author's own words for a figure do not say what it says; nothing where they do.
  func mismatch(_ text: String, with figure: Figure) -> Diagnostic? {
    let quantity = quantity(figure)
    let shown = self.text(figure, catalogue.language)
    // What the source printed is right by itself, also where the row must say what it means.
    if FoldedText(text).bytes == FoldedText(shown).bytes { return nil }
    switch PrintedFigure.parse(text, catalogue.language, units: catalogue.units) {
    case .failure(let refusal): return .unreadText(text, shown, refusal)
    case .success(let words):
      guard let own = words.quantity(unit: quantity.unit), own.unit.converts(to: quantity.unit),
        own.isRange == quantity.isRange, own.qualifier == quantity.qualifier,
        own.interval(in: quantity.unit).meets(quantity.interval())
      else { return .otherText(text, shown) }
      return nil
    }
  }

  /// The address of an observation on its indicator's page, and its id in exports.
  ///
  /// It is the same from build to build, whatever rows are added. Two rows of one key and source are
  /// told apart by their order.
  func anchor(_ index: Int) -> String {
    String(decoding: anchorBytes(index), as: UTF8.self)
  }

  /// The same in UTF-8.
  func anchorBytes(_ index: Int) -> [UInt8] {
    // One stands beside every figure of every page: it is put together as bytes, and an observation,
    // which is large, is not copied for it.
    var anchor = ByteBuffer(capacity: 96)
    anchorParts.indicators.append(observations[index].indicator, to: &anchor)
    if let period = observations[index].period { AnchorParts.append(period, to: &anchor) }
    anchor.append(UInt8(ascii: "-"))
    for byte in observations[index].kind.rawValue.utf8 { anchor.append(byte) }
    anchorParts.scopes.append(observations[index].scope, to: &anchor)
    if let source = observations[index].source { anchorParts.sources.append(source, to: &anchor) }
    if !twins.isEmpty, let number = twins[index] { anchor.append(Array("-\(number)".utf8)) }
    return anchor.finish()
  }

  /// What ids are in an address, folded once, each but the first after a hyphen.
  struct AnchorParts: Sendable {
    let indicators: Texts
    let scopes: Texts
    let sources: Texts

    init(_ catalogue: FigureCatalogue) {
      indicators = Texts(catalogue.indicators.lazy.map(\.id), after: "")
      scopes = Texts(catalogue.scopes.lazy.map(\.id), after: "-")
      sources = Texts(catalogue.sources.lazy.map(\.id), after: "-")
    }

    /// Texts one after another: a reference to each would be counted by all threads.
    struct Texts: Sendable {
      private var bytes = ByteBuffer()
      private var ends: [Int] = [0]

      /// An id is a path of slugs, but for one that a file declares in capitals.
      init(_ ids: some Collection<String>, after hyphen: String) {
        ends.reserveCapacity(ids.count + 1)
        for id in ids {
          let isPlain = id.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
          for byte in hyphen.utf8 { bytes.append(byte) }
          for byte in (isPlain ? id : id.lowercased()).utf8 {
            bytes.append(byte == UInt8(ascii: "/") ? UInt8(ascii: "-") : byte)
          }
          ends.append(bytes.count)
        }
      }

      func append(_ index: Int, to anchor: inout ByteBuffer) {
        bytes.withBytes { anchor.append(.init(rebasing: $0[ends[index]..<ends[index + 1]])) }
      }
    }

    static func append(_ period: Period, to anchor: inout ByteBuffer) {
      anchor.append(UInt8(ascii: "-"))
      // A year, as most are, stands as it is.
      guard period.form == .year else {
        anchor.append(Array(period.description.replacing("..", with: "-to-").lowercased().utf8))
        return
      }
      for power in [1000, 100, 10, 1] {
        anchor.append(UInt8(ascii: "0") + UInt8(period.firstYear / power % 10))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func unreadText(
    _ text: String, _ shown: String, _ refusal: PrintedFigure.Refusal
  ) -> Diagnostic {
    Diagnostic(
      .figureTextMismatch, .error, at: nil,
      vi: "'\(text)' không đọc được là số liệu: \(refusal.words.vietnamese); số liệu là '\(shown)'",
      en: "'\(text)' cannot be read as a figure: \(refusal.words.english); the figure is '\(shown)'"
    )
  }

  fileprivate static func otherText(_ text: String, _ shown: String) -> Diagnostic {
    Diagnostic(
      .figureTextMismatch, .error, at: nil, vi: "'\(text)' khác với số liệu '\(shown)'",
      en: "'\(text)' is not the figure '\(shown)'")
  }
}
