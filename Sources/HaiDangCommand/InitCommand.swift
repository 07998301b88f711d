import ArgumentParser
import HaiDang

/// `haidang init`: a small site that builds, to begin from.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Tạo một trang nhỏ để bắt đầu · Start a small site.")

  @Argument(help: "Thư mục mới · The new folder.")
  var directory: String

  @Option(help: ArgumentHelp("Ngôn ngữ của trang · The site's language.", valueName: "vi|en"))
  var language: Language = .vietnamese

  func validate() throws {
    guard !directory.isEmpty else {
      throw ValidationError("thiếu tên thư mục · the folder has no name")
    }
  }

  func run() throws {
    try catchingMachineErrors(language) {
      for path in try initSite(at: directory, language: language) { Output.line(path) }
      Output.line(Closing.started(directory)(language))
    }
  }
}
