import FileAccess
import Foundation
import TestSupport
import Testing

/// A promise whose test was renamed or taken out is no promise any more.
@Suite("The page on reliability")
struct ReliabilityPageTests {
  /// The sources of every test, by the name of the suite that a file declares.
  private func suites() throws -> [String: String] {
    var suites: [String: String] = [:]
    let files = PosixFileSystem()
    for folder in try files.list(TestFiles.root + "/Tests") where folder.hasSuffix("Tests") {
      for name in try files.list("\(TestFiles.root)/Tests/\(folder)") where name.hasSuffix(".swift") {
        let text = try String(contentsOfFile: "\(TestFiles.root)/Tests/\(folder)/\(name)", encoding: .utf8)
        // Each suite reaches to the next one of its file.
        let starts = text.ranges(of: #/(?m)^struct ([A-Za-z]+Tests) /#)
        for (index, start) in starts.enumerated() {
          let end = index + 1 < starts.count ? starts[index + 1].lowerBound : text.endIndex
          let suite = text[start].split(separator: " ")[1]
          suites[String(suite), default: ""] += text[start.lowerBound..<end]
        }
      }
    }
    return suites
  }

  @Test("Every test that it names is there, and every promise names one")
  func names() throws {
    let page = try String(contentsOfFile: TestFiles.root + "/docs/reliability.md", encoding: .utf8)
    let suites = try suites()
    let promised = try #require(page.components(separatedBy: "## What is not promised").first)
    var count = 0
    for match in page.matches(of: #/`([A-Za-z]+Tests)\.([A-Za-z]+)`/#) {
      let (suite, function) = (String(match.1), String(match.2))
      #expect(suites[suite]?.contains("func \(function)(") == true, "\(suite).\(function) is not there")
      count += 1
    }
    #expect(count > 50)
    for row in promised.split(separator: "\n")
    where row.hasPrefix("| ") && !row.hasPrefix("| promise") && !row.hasPrefix("| ---") {
      #expect(row.contains(#/Tests\.[A-Za-z]+`/#), "a promise without a test: \(row)")
    }
  }
}
