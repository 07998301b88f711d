import ArgumentParser
import HaiDang

/// What `build`, `check` and `list` have in common.
struct PipelineOptions: ParsableArguments {
  @OptionGroup var place: PlaceOptions

  @Option(help: ArgumentHelp("Nơi ghi; mặc định SITE/public · Where to write.", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("Thư mục giao diện khác · Another theme's folder.", valueName: "dir"))
  var theme: String?

  @Flag(help: "Gồm cả bản nháp · Include drafts.")
  var drafts = false

  @Flag(help: "Coi cảnh báo là lỗi · Warnings count as errors.")
  var strict = false

  @Option(help: ArgumentHelp("Số luồng · How many threads.", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp("Dạng của thông báo lỗi · How diagnostics read.", valueName: "text|json"))
  var format: ReportFormat = .text

  @Option(
    help: ArgumentHelp(
      "Bỏ bài có ngày sau ngày này · Leave out articles dated after it.", valueName: "date"))
  var now: Day?

  /// The language asked for on the command line.
  var language: Language? { place.language }

  /// The same for the library.
  var options: BuildOptions {
    var options = BuildOptions()
    options.site = place.site
    options.output = output
    options.theme = theme
    options.includesDrafts = drafts
    options.isStrict = strict
    options.language = place.language
    options.now = now?.text
    if let jobs { options.jobs = jobs }
    return options
  }

  func validate() throws {
    if let jobs, jobs < 1 || jobs > 1024 { throw ValidationError("--jobs is from 1 to 1024") }
    if output?.isEmpty == true { throw ValidationError("--output wants a folder") }
    if theme?.isEmpty == true { throw ValidationError("--theme wants a folder") }
  }
}
