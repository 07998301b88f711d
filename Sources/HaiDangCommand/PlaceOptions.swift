import ArgumentParser
import HaiDang
import HaiDangSource

/// Which site a command is about, and in which language it speaks.
struct PlaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Thư mục chứa content/ · The folder that holds content/.", valueName: "dir"))
  var site = "."

  @Option(
    help: ArgumentHelp("Ngôn ngữ của thông báo · The language of messages.", valueName: "vi|en"))
  var language: Language?

  func validate() throws {
    guard !site.isEmpty else { throw ValidationError("--site wants a folder") }
  }
}
