// Are mistakes reported in CPython's words, at CPython's place?
//
// Recorded/problems.txt is written by Recorded/record.py: programs between lines of dashes, each
// with what CPython 3.13 says of it.

import CordonCompiler
import CordonSyntax
import Testing

struct ProblemTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    let source: String
    let answer: String
    var testDescription: String { source }
  }

  static let samples: [Sample] = {
    let text = TextFile.read(TextFile.directory("Recorded") + "/problems.txt") ?? ""
    var samples: [Sample] = []
    var source = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("----- ") {
        samples.append(Sample(source: source, answer: String(line.dropFirst(6))))
        source = ""
      } else {
        source += line + "\n"
      }
    }
    return samples
  }()

  @Test(arguments: samples) func problem(_ sample: Sample) {
    var answer = "no problem"
    do {
      let tree = try Parser.parseModule(Array(sample.source.utf8), fileName: "sample")
      _ = try Compiler.compile(tree, Compiler.Options(mode: .module, fileName: "sample"))
    } catch let problem as SyntaxProblem {
      let span = problem.span
      answer =
        "\(span.line):\(span.column)-\(span.endLine):\(span.endColumn) \(problem.message)"
    } catch {
      answer = "\(error)"
    }
    #expect(answer == sample.answer)
  }

  @Test func samplesAreThere() { #expect(Self.samples.count > 100) }
}
