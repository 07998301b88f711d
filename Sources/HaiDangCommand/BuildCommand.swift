import ArgumentParser
import HaiDang

/// `haidang build`: the content becomes a site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Dựng trang vào public/ · Build the site into public/.")

  @OptionGroup var pipeline: PipelineOptions

  @Flag(help: "Dựng lại từ đầu trong bộ nhớ và so từng byte · Compare with a clean build.")
  var verify = false

  @Flag(help: "In thời gian từng bước · Print how long each step took.")
  var timings = false

  func run() throws {
    var options = pipeline.options
    options.verifies = verify
    try runPipeline(options, pipeline, closing: Closing.built, timings: timings)
  }
}
