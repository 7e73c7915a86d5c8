// Does the parser answer as CPython 3.13 did when the expectations were recorded?

import CordonSyntax
import Foundation
import Testing

/// A text and what CPython says of it.
struct RecordedCase: CustomTestStringConvertible, Sendable {
  var source: String
  var expected: String
  var testDescription: String { source }

  /// The cases of a file in `Expectations`, which `Scripts/record.py` describes.
  static func read(_ name: String) -> [RecordedCase] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("Expectations/\(name).txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    var cases: [RecordedCase] = []
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("|") {
        lines.append(line.dropFirst())
      } else if line.hasPrefix("= "), !lines.isEmpty {
        cases.append(
          RecordedCase(
            source: lines.joined(separator: "\n"), expected: String(line.dropFirst(2))))
        lines = []
      }
    }
    return cases
  }
}

/// The problem as CPython reports it: columns count characters from 1.
func report(_ problem: SyntaxProblem) -> String {
  let line = Array((problem.sourceLine ?? "").utf8)
  func offset(_ column: Int32) -> Int {
    let column = Int(column)
    if column < 0 { return column + 1 }
    let characters = line.prefix(column).filter { $0 & 0xC0 != 0x80 }.count
    let isOtherLine = problem.span.line != problem.span.endLine
    return characters + (isOtherLine ? 0 : max(0, column - line.count)) + 1
  }
  let span = problem.span
  return "\(problem.kind.rawValue) \(span.line):\(offset(span.column))-"
    + "\(span.endLine):\(offset(span.endColumn)) \(problem.message)"
}

func answer(_ source: String) -> String {
  do {
    let tree = try Parser.parseModule(Array(source.utf8), fileName: "<test>", origin: .text)
    return tree.dump(attributes: true)
  } catch {
    return report(error)
  }
}

@Suite struct RecordedTests {
  @Test(arguments: RecordedCase.read("expressions")) func expression(_ item: RecordedCase) {
    #expect(answer(item.source) == item.expected)
  }

  @Test(arguments: RecordedCase.read("statements")) func statement(_ item: RecordedCase) {
    #expect(answer(item.source) == item.expected)
  }

  @Test(arguments: RecordedCase.read("fstrings")) func fString(_ item: RecordedCase) {
    #expect(answer(item.source) == item.expected)
  }

  @Test(arguments: RecordedCase.read("problems")) func problem(_ item: RecordedCase) {
    #expect(answer(item.source) == item.expected)
  }

  /// A file that is missing would make its test pass.
  @Test func expectationsAreThere() {
    for name in ["expressions", "statements", "fstrings", "problems"] {
      #expect(RecordedCase.read(name).count > 20)
    }
  }
}
