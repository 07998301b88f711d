import ArgumentParser
import HaiDang
import HaiDangSource

/// `haidang new`: a file to write into, with the keys that its collection knows.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Tạo tệp cho một bài viết, một khu … · Start an article, a park …",
    usage: #"haidang new articles "Thu hút đầu tư tháng 7" [--date 2025-07-31]"#)

  @Argument(help: "articles, parks, projects, …")
  var collection: String

  @Argument(help: "Tên bài, tên khu … · The title.")
  var title: String

  @OptionGroup var place: PlaceOptions

  @Option(help: ArgumentHelp("Ngày của bài; mặc định hôm nay · Its date.", valueName: "date"))
  var date: Day?

  func run() throws {
    try catchingMachineErrors(place.language) {
      var options = NewEntryOptions()
      options.site = place.site
      options.collection = collection
      options.title = title
      options.date = (date ?? Day.today).text
      switch try newEntry(options) {
      case .path(let path):
        Output.line(Closing.created(path)(place.language ?? .vietnamese))
      case .refused(let result):
        Output.error(result.report(.text))
        throw ExitCode(1)
      }
    }
  }
}
