/// The names of one folder that have been met, as texts are compared: in any Unicode form.
struct TwinNames {
  private var names: Set<String> = []
  private var hasASCII = false

  /// Letters and signs that are one ASCII character in another form: the sign of the kelvin, the
  /// Greek question mark and the Greek varia.
  private static let singletons: Set<Unicode.Scalar> = ["\u{212A}", "\u{37E}", "\u{1FEF}"]

  /// Whether a name was met before; names come in the order of their bytes, which has the ASCII ones
  /// of equal names first.
  mutating func met(_ name: String, _ entry: FolderListing.Entry, of listing: FolderListing) -> Bool
  {
    guard !entry.isASCII else { return false }
    // Nearly all names are ASCII and equal none but themselves: they are taken in when one may be met.
    if !hasASCII, name.unicodeScalars.contains(where: Self.singletons.contains) {
      hasASCII = true
      names.formUnion(listing.entries.filter(\.isASCII).compactMap(listing.name))
    }
    return !names.insert(name).inserted
  }
}
