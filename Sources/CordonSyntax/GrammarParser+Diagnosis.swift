// What is wrong with a line that no rule reads?
//
// A line is read a second time, more slowly, when the first reading fails. Now each rule gives up
// like the rules of a PEG: what does not fit is left for the rule around it, and known mistakes
// are looked for in the places, and in the order, in which CPython looks for them. When none is
// found, the answer is "invalid syntax" at the furthest token that the first reading reached.

/// What a rule yielded at a place; the rules that contain others remember it.
struct Memo {
  var end: Int
  /// nil when the rule did not fit.
  var value: ExprID?
}

/// Rules whose results are remembered during a diagnosis.
enum MemoRule: Int {
  case expression, disjunction, bitwiseOr, primary, arguments, mistakenAssignment
}

/// The state of a diagnosis.
struct Diagnosis {
  var memo: [Int: Memo] = [:]
  /// How many brackets are open behind each token.
  var levels: [Int] = []
  /// The furthest place behind an expression.
  var reached = 0
  /// False while an expression is only tried as the neighbour of another. What is remembered
  /// then is not asked again, as in CPython.
  var looksForMistakes = true
}

extension GrammarParser {
  /// Reads the line in hand again and returns its problem.
  mutating func diagnose() -> SyntaxProblem {
    var place = min(furthest, lexer.tokens.count - 1)
    diagnosis = Diagnosis()
    if !isMisplaced {
      // A few mistakes are found without looking for them, before all others.
      if let problem = diagnose(seeking: false) { return problem }
      place = furthestSeen
      if let problem = diagnose(seeking: true) { return problem }
    }
    let token = lexer.tokens[place]
    let isEnd =
      token.kind == .newline && endsWithoutNewline
      && Int(token.end) == lexer.text.count
    if token.kind == .endMarker || isEnd {
      var span = lexer.span(token)
      span.column = -1
      span.endColumn = -1
      _ = raise("invalid syntax", span)
    } else if token.kind == .indent || token.kind == .dedent {
      _ = raise(
        .indentationError, token.kind == .indent ? "unexpected indent" : "unexpected unindent",
        lexer.span(token))
    } else {
      _ = raise("invalid syntax", lexer.span(token))
    }
    let problem = lexer.problem!
    lexer.problem = nil
    return problem
  }

  /// A statement of more tokens is not looked at again: what that takes is on nobody's account.
  private static let mostTokens = 50_000

  private mutating func diagnose(seeking: Bool) -> SyntaxProblem? {
    if lexer.tokens.count - contentStart > Self.mostTokens { return nil }
    diagnosis = Diagnosis()
    diagnosis.levels = bracketLevels()
    diagnosis.looksForMistakes = seeking
    diagnosing = true
    startDepth()
    let mark = builder.mark
    let warnings = lexer.warnings
    defer {
      diagnosing = false
      builder.restore(mark)
      lexer.warnings = warnings
    }
    move(to: contentStart)
    do throws(Failure) {
      try diagnoseLine()
    } catch {
      if error == .raised, let problem = lexer.problem {
        lexer.problem = nil
        return problem
      }
    }
    return nil
  }

  private func bracketLevels() -> [Int] {
    var level = 0
    return lexer.tokens.map { token in
      switch token.kind {
      case .leftParen, .leftBracket, .leftBrace: level += 1
      case .rightParen, .rightBracket, .rightBrace: level -= 1
      default: break
      }
      return level
    }
  }

  // MARK: Trying rules

  /// Applies a rule; nil, with nothing read, when it does not fit.
  mutating func attempt<Value>(
    _ rule: (inout GrammarParser) throws -> Value
  ) throws(Failure) -> Value? {
    let start = position
    let mark = builder.mark
    let depth = depth
    do {
      return try rule(&self)
    } catch {
      if Failure(error) == .raised { throw .raised }
      builder.restore(mark)
      move(to: start)
      self.depth = depth
      return nil
    }
  }

  /// True when a rule fits here; nothing is read.
  mutating func looksAt<Value>(
    _ rule: (inout GrammarParser) throws -> Value
  ) throws(Failure) -> Bool {
    let start = position
    let found = try attempt(rule) != nil
    move(to: start)
    return found
  }

  /// Applies a rule and forgets that it read anything.
  mutating func from(
    _ start: Int, _ rule: (inout GrammarParser) throws -> Void
  ) throws(Failure) {
    move(to: start)
    _ = try attempt(rule)
    move(to: start)
  }

  /// True when a rule that can be mistaken should look for its mistakes.
  var seeksMistakes: Bool { diagnosing && diagnosis.looksForMistakes }

  mutating func remembered(
    _ rule: MemoRule, _ body: (inout GrammarParser) throws -> ExprID
  ) throws(Failure) -> ExprID {
    let key = position << 3 | rule.rawValue
    if let memo = diagnosis.memo[key] {
      guard let value = memo.value else { throw mismatch() }
      move(to: memo.end)
      return value
    }
    let depth = depth
    do {
      let value = try body(&self)
      diagnosis.reached = max(diagnosis.reached, position)
      diagnosis.memo[key] = Memo(end: position, value: value)
      return value
    } catch {
      self.depth = depth
      let failure = Failure(error)
      if failure == .mismatch { diagnosis.memo[key] = Memo(end: 0, value: nil) }
      throw failure
    }
  }

  // MARK: Places

  /// From the beginning of one node to the end of another.
  mutating func raise(_ message: String, _ first: ExprID, _ last: ExprID) -> Failure {
    raise(message, builder.tree[first].span.through(builder.tree[last].span))
  }

  mutating func raise(_ message: String, at node: ExprID) -> Failure {
    raise(message, builder.tree[node].span)
  }

  mutating func raise(_ message: String, token index: Int) -> Failure {
    raise(message, lexer.span(lexer.tokens[index]))
  }

  mutating func raise(_ message: String, tokens first: Int, _ last: Int) -> Failure {
    raise(message, lexer.span(lexer.tokens[first]).through(lexer.span(lexer.tokens[last])))
  }

  /// At the furthest token that has been looked at.
  mutating func raiseAtFurthest(_ message: String) -> Failure {
    raise(message, token: furthestSeen)
  }

  /// The furthest token that either reading has looked at.
  var furthestSeen: Int {
    min(max(furthest, position, diagnosis.reached), lexer.tokens.count - 1)
  }

  // MARK: Kinds

  /// What CPython calls an expression of this kind.
  func describe(_ id: ExprID) -> String {
    switch builder.tree[id].kind {
    case .attribute: "attribute"
    case .subscript: "subscript"
    case .starred: "starred"
    case .name: "name"
    case .list: "list"
    case .tuple: "tuple"
    case .lambda: "lambda"
    case .call: "function call"
    case .boolean, .binary, .unary: "expression"
    case .generator: "generator expression"
    case .yield, .yieldFrom: "yield expression"
    case .await: "await expression"
    case .listComprehension: "list comprehension"
    case .setComprehension: "set comprehension"
    case .dictComprehension: "dict comprehension"
    case .dict: "dict literal"
    case .set: "set display"
    case .joinedString, .formattedValue: "f-string expression"
    case .compare: "comparison"
    case .conditional: "conditional expression"
    case .named: "named expression"
    case .slice: "slice"
    case .constant(let constant):
      switch constant {
      case .none: "None"
      case .true: "True"
      case .false: "False"
      case .ellipsis: "ellipsis"
      default: "literal"
      }
    }
  }

  enum TargetUse { case assign, delete, loop }

  /// The part of an expression that keeps it from being a target.
  func invalidTarget(_ id: ExprID, _ use: TargetUse) -> ExprID? {
    switch builder.tree[id].kind {
    case .name, .attribute, .subscript: return nil
    case .list(let items), .tuple(let items):
      for item in builder.tree[items] {
        if let found = invalidTarget(item, use) { return found }
      }
      return nil
    case .starred(let value): return use == .delete ? id : invalidTarget(value, use)
    case .compare(let left, let comparisons) where use == .loop:
      guard builder.tree[comparisons].first?.op == .in else { return nil }
      return invalidTarget(left, use)
    default: return id
    }
  }

  /// Raises when the expression cannot be a target.
  mutating func rejectTarget(_ id: ExprID, _ use: TargetUse) throws(Failure) {
    guard let target = invalidTarget(id, use) else { return }
    let verb = use == .delete ? "delete" : "assign to"
    throw raise("cannot \(verb) \(describe(target))", at: target)
  }
}
