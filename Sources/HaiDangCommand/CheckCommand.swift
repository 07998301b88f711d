import ArgumentParser
import HaiDang

/// `haidang check`: the same as `build`, stopped before anything is written.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Kiểm tra nội dung, không ghi gì · Check the content, write nothing.")

  @OptionGroup var pipeline: PipelineOptions

  @Flag(help: "In thời gian từng bước · Print how long each step took.")
  var timings = false

  func run() throws {
    var options = pipeline.options
    options.writes = false
    try runPipeline(options, pipeline, closing: Closing.checked, timings: timings)
  }
}
