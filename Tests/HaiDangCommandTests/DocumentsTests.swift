import ArgumentParser
import Foundation
import Testing

@testable import HaiDangCommand

/// What the documents tell people to type, and where they send them, exists.
@Suite struct DocumentsTests {
  /// A document of the project, by its path from the top.
  struct Document: CustomTestStringConvertible {
    var path: String
    var testDescription: String { path }

    /// Its lines, with their numbers.
    func lines() throws -> [(number: Int, text: String)] {
      try Self.text(path).split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .map { ($0 + 1, String($1)) }
    }

    static let top = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
      try String(contentsOf: top.appending(path: path), encoding: .utf8)
    }
  }

  static let documents = [
    "README.md", "PUBLISHING.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md",
    "docs/bien-tap.md", "docs/bieu-do.md", "docs/diagnostics.md",
  ].map(Document.init)

  @Test(arguments: documents)
  func everyCommandIsUnderstood(document: Document) throws {
    let command = /(?:^|`)haidang ([a-z][^`]*?)(?:`|   |$)/
    for (number, line) in try document.lines() {
      for match in line.matches(of: command) {
        let arguments = Self.arguments(String(match.1))
        #expect(throws: Never.self, "\(document.path):\(number): \(match.0)") {
          _ = try HaiDangCommand.parseAsRoot(Self.completed(arguments))
        }
      }
    }
  }

  @Test(arguments: documents)
  func everyMakeTargetExists(document: Document) throws {
    let targets = Set(
      try Document.text("Makefile").matches(of: /^([a-z-]+):/.anchorsMatchLineEndings())
        .map { String($0.1) })
    for (number, line) in try document.lines() {
      for match in line.matches(of: /(?:^|`)make ([a-z-]+)/) {
        #expect(targets.contains(String(match.1)), "\(document.path):\(number): \(match.0)")
      }
    }
  }

  @Test(arguments: documents)
  func everyLinkToAFileFindsIt(document: Document) throws {
    let folder = Document.top.appending(path: document.path).deletingLastPathComponent()
    var isExample = false
    for (number, line) in try document.lines() {
      if line.hasPrefix("```") { isExample.toggle() }
      if isExample { continue }
      let prose = line.replacing(/`[^`]*`/, with: "")
      for match in prose.matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/) {
        let target = folder.appending(path: String(match.1))
        #expect(
          FileManager.default.fileExists(atPath: target.path(percentEncoded: false)),
          "\(document.path):\(number): \(match.1)")
      }
    }
  }

  /// A command that is only spoken of, as in "`haidang new` reads the clock", with what it needs.
  private static func completed(_ arguments: [String]) -> [String] {
    switch arguments {
    case ["new"]: ["new", "articles", "A"]
    case ["init"]: ["init", "a"]
    default: arguments.filter { $0 != "--help" }
    }
  }

  /// The words of a command line; what stands between quotes is one.
  private static func arguments(_ line: String) -> [String] {
    line.matches(of: /"([^"]*)"|(\S+)/).map { String($0.1 ?? $0.2 ?? "") }
  }
}
