// Does the parser know, line by line, when a statement is complete?

import CordonSyntax
import Testing

/// What a sequence of lines leads to, in short words.
private func session(
  _ mode: IncrementalParser.Mode, _ lines: [String], finish: Bool = false
) -> [String] {
  var parser = IncrementalParser(mode: mode)
  var words: [String] = []
  func note(_ progress: IncrementalParser.Progress) {
    switch progress {
    case .nothing: words.append("nothing")
    case .more(let reason, let indent): words.append("\(reason) \(indent.utf8.count)")
    case .statements(let tree): words.append("statements \(tree.body.count)")
    case .problem(let problem): words.append("\(problem.span.line): \(problem.message)")
    }
  }
  for line in lines {
    note(parser.push(line))
    while let further = parser.next() { note(further) }
  }
  if finish {
    note(parser.finish())
    while let further = parser.next() { note(further) }
  }
  return words
}

@Suite struct IncrementalParserTests {
  @Test func simpleStatementsAreCompleteAtOnce() {
    #expect(
      session(.interactive, ["x = 1", "", "# c", "a; b"]) == [
        "statements 1", "nothing", "nothing", "statements 2",
      ])
  }

  @Test func aBlankLineClosesBlocks() {
    #expect(
      session(.interactive, ["def f():", "    if a:", "        return", "    b", ""]) == [
        "block 4", "block 8", "block 4", "block 4", "statements 1",
      ])
    #expect(session(.interactive, ["if a: b", ""]) == ["block 0", "statements 1"])
    #expect(
      session(.interactive, ["@d", "class A:", "  pass", "  ", "x"]) == [
        "block 0", "block 4", "block 0", "statements 1", "statements 1",
      ])
  }

  @Test func openTokensGoOn() {
    #expect(
      session(.interactive, ["x = (1,", "", "2)"]) == [
        "bracket 4", "bracket 4", "statements 1",
      ])
    #expect(
      session(.interactive, ["'''a", "", "b'''"]) == [
        "string 0", "string 0", "statements 1",
      ])
    #expect(session(.interactive, ["a + \\", "b"]) == ["backslash 0", "statements 1"])
    #expect(
      session(.interactive, ["f'''{", "a", "}", "'''"]) == [
        "bracket 4", "bracket 4", "string 0", "statements 1",
      ])
  }

  @Test func aBeginningThatCannotGoOnIsAProblem() {
    let comma = "1: invalid syntax. Perhaps you forgot a comma?"
    #expect(session(.interactive, ["print(1 2", "x"]) == [comma, "statements 1"])
    #expect(session(.interactive, ["f(a b"]) == [comma])
    #expect(session(.interactive, ["def f(:"]) == ["1: invalid syntax"])
    #expect(
      session(.interactive, ["x = [1,", "  2 3"]) == ["bracket 4", "2: " + comma.dropFirst(3)])
    #expect(session(.interactive, ["f(a=1, b", "=2)"]) == ["bracket 4", "statements 1"])
    #expect(session(.interactive, ["match (a,", " b):", " case 1: 2", ""]).last == "statements 1")
    // A file is read to its end, which may tell more.
    #expect(session(.file, ["print(1 2"]) == ["bracket 4"])
  }

  /// Breaks the lines of right programs at each token inside of brackets.
  @Test(arguments: RecordedCase.read("expressions") + RecordedCase.read("statements"))
  func whatCanGoOnIsNoProblem(_ item: RecordedCase) throws {
    guard item.expected.hasPrefix("Module") else { return }
    let source = item.source
    let tokens = try Parser.tokens(of: Array(source.utf8), fileName: "<test>")
    var lines = source.split(separator: "\n", omittingEmptySubsequences: false).map {
      Array($0.utf8)
    }
    var breaks: [(line: Int, column: Int)] = []
    var depth = 0
    var formats = 0
    for token in tokens {
      let closes = [")", "]", "}"].contains(token.text)
      if token.type == "FSTRING_START" { formats += 1 }
      if depth > 0, formats == 0 {
        breaks.append((Int(token.span.line) - 1, Int(token.span.column)))
      }
      if token.type == "FSTRING_END" { formats -= 1 }
      guard token.type == "OP" else { continue }
      if closes { depth -= 1 } else if ["(", "[", "{"].contains(token.text) { depth += 1 }
    }
    for (line, column) in breaks.reversed() { lines[line].insert(UInt8(ascii: "\n"), at: column) }
    let broken = lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    var parser = IncrementalParser(mode: .text)
    for line in broken.split(separator: "\n", omittingEmptySubsequences: false) {
      // Only the lines inside of brackets are read as typed ones, for blank lines end no block here.
      parser.mode = parser.isBetweenLines && line.allSatisfy { $0 == " " } ? .text : .interactive
      var progress: IncrementalParser.Progress? = parser.push(String(line))
      while let result = progress {
        if case .problem(let problem) = result {
          Issue.record("\(problem.span.line): \(problem.message): \(line)")
        }
        progress = parser.next()
      }
    }
  }

  @Test func aProblemLeavesTheBlockOpen() {
    #expect(
      session(.interactive, ["if a:", "    b c", "    b", "  d", "    e", ""]) == [
        "block 4", "2: invalid syntax", "block 4",
        "3: unindent does not match any outer indentation level", "block 4", "statements 1",
      ])
  }

  @Test func aBlockWithoutBodyIsForgotten() {
    #expect(
      session(.interactive, ["if a:", "", "x"]) == [
        "block 4", "1: expected an indented block after 'if' statement on line 1", "statements 1",
      ])
    #expect(
      session(.interactive, ["try:", "  a", "", "x"]) == [
        "block 4", "block 2", "2: expected 'except' or 'finally' block", "statements 1",
      ])
  }

  @Test func linesCountFromTheStatement() {
    #expect(session(.interactive, ["x", "y", "a b"]).last == "1: invalid syntax")
    #expect(session(.file, ["x", "y", "", "a b"]).last == "4: invalid syntax")
  }

  @Test func filesHaveBlankLinesInBlocks() {
    #expect(
      session(.file, ["def f():", "", "  a", "", "x", "class A: pass", "if b: c"], finish: true)
        == [
          "block 4", "block 4", "block 2", "block 2", "statements 1", "statements 1", "block 0",
          "statements 1", "block 0", "statements 1",
        ])
  }

  @Test func aProblemBehindABlockLetsTheBlockRun() {
    #expect(
      session(.file, ["if a:", "  b", "c d", "e"]) == [
        "block 4", "block 2", "statements 1", "3: invalid syntax", "statements 1",
      ])
    #expect(
      session(.file, ["if a:", "  b", "def 1:", "e"]) == [
        "block 4", "block 2", "statements 1", "3: invalid syntax", "statements 1",
      ])
  }

  @Test func aLineThatIsNotIndentedEndsTheBlock() {
    #expect(
      session(.interactive, ["if a:", "  b", "c", "for d in e: f", "g = (", ")"]) == [
        "block 4", "block 2", "statements 1", "statements 1", "block 0", "statements 1",
        "bracket 4", "statements 1",
      ])
    #expect(
      session(.text, ["try:", "  a", "else:", "except b:", "  c", "elsewhere", "d e"]) == [
        "block 4", "block 2", "3: expected 'except' or 'finally' block",
        "1: invalid syntax",
        "1: unexpected indent", "statements 1", "1: invalid syntax",
      ])
    #expect(
      session(.text, ["@a", "", "# b", "class C:", "", "  # d", "  e", "# f", "else:", "g"])
        == [
          "block 0", "block 0", "block 0", "block 4", "block 4", "block 4", "block 2", "block 2",
          "9: invalid syntax", "statements 1",
        ])
  }

  @Test func theKindOfLinesMayChange() {
    var parser = IncrementalParser(mode: .text)
    _ = parser.push("if a:")
    #expect(!parser.mayEnd)
    _ = parser.push("  b")
    #expect(parser.mayEnd)
    guard case .more(.block, _) = parser.push("") else {
      Issue.record("the block is open")
      return
    }
    parser.mode = .interactive
    guard case .statements = parser.push("") else {
      Issue.record("the block is closed")
      return
    }
    #expect(!parser.isInsideBlock)
  }

  @Test func whatTheEndBreaksOffIsAProblem() {
    #expect(session(.file, ["x = ("], finish: true).last == "1: '(' was never closed")
    #expect(
      session(.file, ["'''a", "b"], finish: true).last
        == "1: unterminated triple-quoted string literal (detected at line 2)")
    #expect(
      session(.file, ["while a:"], finish: true).last
        == "1: expected an indented block after 'while' statement on line 1")
  }

  @Test func anAbandonedStatementIsGone() {
    var parser = IncrementalParser(mode: .interactive)
    _ = parser.push("def f(")
    #expect(parser.isInsideBlock)
    #expect(parser.pendingText == "def f(\n")
    parser.abandon()
    #expect(!parser.isInsideBlock)
    #expect(parser.pendingText.isEmpty)
    guard case .statements(let tree) = parser.push("x") else {
      Issue.record("a statement was expected")
      return
    }
    #expect(tree.dump() == "Module(body=[Expr(value=Name(id='x', ctx=Load()))])")
  }

  @Test func copiesAreIndependent() {
    var first = IncrementalParser(mode: .interactive)
    _ = first.push("if a:")
    var second = first
    _ = first.push("  b")
    _ = second.push("  c")
    #expect(first.pendingText == "if a:\n  b\n")
    #expect(second.pendingText == "if a:\n  c\n")
  }
}
