import ArgumentParser

/// The `haidang` command: reads its arguments, calls the library, prints, and sets the exit code.
///
/// It is the only part of the program that prints, exits or looks at a clock.
@main
struct HaiDangCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "haidang",
    abstract: "Dựng trang báo cáo từ bài viết và bảng số liệu · Builds a reporting site.",
    usage: "haidang build | check | new | init | list",
    discussion: """
      Exit codes: 0 done, 1 the content has errors, 2 the machine said no (disk, lock, theme), \
      64 wrong usage.
      """,
    subcommands: [
      BuildCommand.self, CheckCommand.self, NewCommand.self, InitCommand.self, ListCommand.self,
    ])

  static func main() {
    Signals.makeThemErrors()
    main(nil)
  }
}
