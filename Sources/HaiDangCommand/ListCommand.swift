import ArgumentParser
import HaiDang

/// `haidang list`: what the build knows, as JSON.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "In đường dẫn, liên kết, nhắc tên (JSON) · Print routes, mentions, backlinks (JSON).")

  @OptionGroup var pipeline: PipelineOptions

  func run() throws {
    try catchingMachineErrors(pipeline.language) {
      var options = pipeline.options
      options.writes = false
      let (result, json) = try listSite(options)
      Output.error(result.report(pipeline.format))
      Output.text(json)
      try judge(result, strict: pipeline.strict)
    }
  }
}
