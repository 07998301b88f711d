import HaiDangSource

/// The text that `haidang new` begins a file with: the keys that its collection knows.
///
/// A required key stands open to be filled in; the others are comments, so that the file builds as
/// it is and the editor sees what there is.
enum EntryText {
  /// The file of a new entry; `date` is used by articles alone.
  static func begin(
    _ title: String, in collection: EntryCollection, date: String, language: Language
  ) -> String {
    var lines = ["---", "title: " + quoted(title)]
    if collection.id == EntryCollection.articles {
      lines += ["date: " + date] + article(language)
    } else {
      lines += collection.fields.map { field in
        let line = "\(field.name):  # \(field.label(language))"
        return field.isRequired ? line : "# " + line
      }
    }
    return (lines + ["---", "", ""]).joined(separator: "\n")
  }

  /// What an article may say of itself.
  private static func article(_ language: Language) -> [String] {
    let words = Words(
      vi: """
        # summary: một hai câu tóm tắt
        # source:
        #   publisher: nơi đăng
        #   date: ngày của nguồn, không biết thì bỏ
        # draft: true
        """,
      en: """
        # summary: a sentence or two
        # source:
        #   publisher: who published it
        #   date: the source's day, left out where it is not known
        # draft: true
        """)
    return words(language).split(separator: "\n").map(String.init)
  }

  /// A title as a YAML scalar that no title can break out of.
  private static func quoted(_ title: String) -> String {
    let escaped = title.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): " "
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
