// Is a text complete that a person wants to enter?

import CordonSyntax

extension Session {
  /// What a text comes to before it is entered.
  public enum Completeness: Equatable, Sendable {
    case complete
    /// It goes on; the next line would most likely begin with `indent`.
    case open(indent: String)
    /// It is not Python. The place counts from 0, columns in Unicode scalars.
    case wrong(message: String, line: Int, column: Int)
  }

  /// Judges a text of one line or several without running any of it.
  ///
  /// - Parameter isWritten: the text was recalled or pasted: its end ends a block, and blank lines may
  ///   stand in one. In a text that is typed a blank last line ends a block.
  public func completeness(of text: String, isWritten: Bool) -> Completeness {
    // What is open already goes on line by line.
    if !isIdle { return .complete }
    var parser = IncrementalParser(
      mode: .interactive, fileName: Session.fileName, dialect: dialect)
    var progress = IncrementalParser.Progress.nothing
    var last = Substring().utf8
    let lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
    // Problems count their lines from where their statement begins.
    var start = 0
    var statements: [(tree: Tree, start: Int)] = []
    // A `break` outside a loop and its like are found when the statement is compiled; a single line
    // says so when it is run.
    let isCompiled = 2...Self.longestChecked ~= lines.count
    func note(_ progress: IncrementalParser.Progress) {
      if isCompiled, case .statements(let tree) = progress { statements.append((tree, start)) }
    }
    func complete() -> Completeness {
      for (tree, start) in statements {
        if let problem = evaluator.mistake(in: tree) { return wrong(problem, in: lines, start) }
      }
      return .complete
    }
    for (number, line) in lines.enumerated() {
      last = line
      if !options.isLocked, line.first == UInt8(ascii: ":"),
        !parser.isInsideBlock || isWritten && parser.mayEnd
      {
        progress = parser.finish()
        if case .problem(let problem) = progress { return wrong(problem, in: lines, start) }
        note(progress)
        progress = .nothing
        start = number + 1
        continue
      }
      // A mistake that no further line can mend is told at once; blank lines may stand in a block.
      parser.mode = Self.isBlank(line) ? .text : .interactive
      progress = parser.push(String(Substring(line)))
      if case .problem(let problem) = progress { return wrong(problem, in: lines, start) }
      note(progress)
      while let further = parser.next() {
        progress = further
        start = number
        if case .problem(let problem) = progress { return wrong(problem, in: lines, start) }
        note(progress)
      }
      if !parser.isInsideBlock { start = number + 1 }
    }
    guard case .more(let reason, let indent) = progress else { return complete() }
    guard reason == .block, isWritten && parser.mayEnd || Self.isBlank(last) else {
      return .open(indent: indent)
    }
    progress = parser.finish()
    if case .problem(let problem) = progress { return wrong(problem, in: lines, start) }
    note(progress)
    return complete()
  }

  /// How many lines a block has at most that is compiled before it is entered.
  private static let longestChecked = 5000

  private static func isBlank(_ line: Substring.UTF8View) -> Bool {
    line.allSatisfy { $0 == 32 || $0 == 9 || $0 == 12 }
  }

  private func wrong(
    _ problem: SyntaxProblem, in lines: [Substring.UTF8View], _ start: Int
  ) -> Completeness {
    let line = start + max(Int(problem.span.line) - 1, 0)
    let source = line < lines.count ? lines[line] : Substring().utf8
    let before = Substring(source.prefix(max(Int(problem.span.column), 0)))
    return .wrong(
      message: Presenter.visibleLine("\(problem.kind.rawValue): \(problem.message)"),
      line: line, column: before.unicodeScalars.count)
  }

  /// The prompt of a further line.
  public var continuationPrompt: String { promptText(isContinuation: true) }
}
