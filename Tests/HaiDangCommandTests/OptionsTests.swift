import ArgumentParser
import HaiDang
import Testing

@testable import HaiDangCommand

@Suite struct OptionsTests {
  @Test func everyOptionReachesTheLibrary() throws {
    let command = try #require(
      try HaiDangCommand.parseAsRoot([
        "build", "--site", "a", "--output", "b", "--theme", "c", "--drafts", "--strict", "--verify",
        "--jobs", "3", "--format", "json", "--language", "en", "--timings", "--now", "2025-01-06",
      ]) as? BuildCommand)
    let options = command.pipeline.options
    #expect((options.site, options.output, options.theme) == ("a", "b", "c"))
    #expect(options.includesDrafts && command.pipeline.strict && command.verify && command.timings)
    #expect((options.jobs, options.language, options.now) == (3, .english, "2025-01-06"))
    #expect(command.pipeline.format == .json)
  }

  @Test(arguments: [
    ["build", "--jobs", "0"], ["build", "--jobs", "x"], ["build", "--site", ""],
    ["build", "--output", ""], ["check", "--now", "2025-02-30"], ["list", "--format", "xml"],
    ["new", "articles"], ["init"], ["build", "--language", "fr"], ["bild"],
  ])
  func wrongUsageIsRefused(arguments: [String]) {
    #expect(throws: (any Error).self) { try HaiDangCommand.parseAsRoot(arguments) }
  }

  @Test func aCheckIsTheSameWithoutWriting() throws {
    let command = try #require(try HaiDangCommand.parseAsRoot(["check"]) as? CheckCommand)
    #expect(command.pipeline.options.site == ".")
    #expect(command.pipeline.options.output == nil)
  }
}
