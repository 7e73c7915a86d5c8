// Which mistakes are known in statements?

extension GrammarParser {
  mutating func diagnoseLine() throws(Failure) {
    if readsExpression {
      _ = try expressions()
      return
    }
    if readsCases {
      try diagnoseCase()
      return
    }
    switch current {
    case .if, .elif, .while:
      advance()
      guard try attempt({ try $0.namedExpression() }) != nil else { return }
      try diagnoseColon()
    case .else, .try, .finally:
      advance()
      try diagnoseColon(isForced: true)
    case .for: try diagnoseFor()
    case .with: try diagnoseWith()
    case .def: try diagnoseFunction()
    case .class: try diagnoseClass()
    case .except: try diagnoseExcept()
    case .at:
      advance()
      _ = try attempt { try $0.namedExpression() }
    case .async:
      advance()
      switch current {
      case .for: try diagnoseFor()
      case .with: try diagnoseWith()
      case .def: try diagnoseFunction()
      default: return
      }
    default:
      if isWord("match", at: position) { try from(position) { try $0.diagnoseMatch() } }
      try diagnoseSimpleStatements()
    }
  }

  /// What follows a header: its colon, and perhaps statements.
  private mutating func diagnoseColon(isForced: Bool = false) throws(Failure) {
    if isForced { try force(.colon, "':'") }
    if current == .newline, seeksMistakes { throw raiseAtFurthest("expected ':'") }
    guard accept(.colon), current != .newline else { return }
    try diagnoseSimpleStatements()
  }

  /// Demands a token that nothing else can stand for.
  private mutating func force(_ kind: Token.Kind, _ name: String) throws(Failure) {
    if current == kind { return }
    if seeksMistakes { throw raise("expected \(name)", token: position) }
    throw mismatch()
  }

  // MARK: Compound statements

  private mutating func diagnoseFor() throws(Failure) {
    advance()
    let start = position
    let hasTargets: Void? = try attempt { parser in
      _ = try parser.targetList()
      try parser.expect(.in)
    }
    if hasTargets == nil {
      move(to: start)
      if seeksMistakes, let target = try attempt({ try $0.starExpressions() }) {
        try rejectTarget(target, .loop)
      }
      return
    }
    guard try attempt({ try $0.starExpressions() }) != nil else { return }
    try diagnoseColon()
  }

  private mutating func diagnoseWith() throws(Failure) {
    advance()
    let start = position
    if current == .leftParen {
      let fits: Void? = try attempt { parser in
        parser.advance()
        try parser.diagnoseItems(checked: true)
        _ = parser.accept(.comma)
        try parser.expect(.rightParen)
        try parser.expect(.colon)
      }
      if fits != nil {
        if current != .newline { try diagnoseSimpleStatements() }
        return
      }
      move(to: start)
    }
    let fits: Void? = try attempt { parser in
      try parser.diagnoseItems(checked: true)
      try parser.expect(.colon)
    }
    if fits != nil {
      if current != .newline { try diagnoseSimpleStatements() }
      return
    }
    move(to: start)
    guard seeksMistakes else { return }
    if try attempt({ try $0.diagnoseItems(checked: false) }) != nil, current == .newline {
      throw raiseAtFurthest("expected ':'")
    }
    move(to: start)
    guard accept(.leftParen) else { return }
    try diagnoseItems(checked: false)
    _ = accept(.comma)
    if accept(.rightParen), current == .newline { throw raiseAtFurthest("expected ':'") }
  }

  private mutating func diagnoseItems(checked: Bool) throws(Failure) {
    try diagnoseItem(checked)
    while current == .comma {
      let comma = position
      advance()
      if try attempt({ try $0.diagnoseItem(checked) }) == nil {
        move(to: comma)
        return
      }
    }
  }

  private mutating func diagnoseItem(_ checked: Bool) throws(Failure) {
    _ = try expression()
    guard current == .as else { return }
    let keyword = position
    advance()
    let target = position
    func ends(_ parser: GrammarParser) -> Bool {
      parser.current == .comma || parser.current == .rightParen || parser.current == .colon
    }
    if try attempt({ try $0.starTarget() }) != nil, !checked || ends(self) { return }
    move(to: target)
    if checked, seeksMistakes, let value = try attempt({ try $0.expression() }), ends(self) {
      try rejectTarget(value, .assign)
    }
    move(to: keyword)
  }

  private mutating func diagnoseFunction() throws(Failure) {
    advance()
    _ = try name()
    _ = try attempt { try $0.typeParameters() }
    try force(.leftParen, "'('")
    advance()
    _ = try parameters(until: .rightParen, annotated: true)
    try expect(.rightParen)
    if current == .arrow {
      _ = try attempt { parser in
        parser.advance()
        return try parser.expression()
      }
    }
    try diagnoseColon(isForced: true)
  }

  private mutating func diagnoseClass() throws(Failure) {
    advance()
    _ = try name()
    _ = try typeParameters()
    if current == .leftParen { _ = try attempt { try $0.diagnosedArguments(isCall: false) } }
    try diagnoseColon()
  }

  private mutating func diagnoseExcept() throws(Failure) {
    advance()
    let isGroup = accept(.star)
    if current == .newline || current == .colon {
      if isGroup, seeksMistakes { throw raiseAtFurthest("expected one or more exception types") }
      if !isGroup { try diagnoseColon() }
      return
    }
    let type = position
    guard try attempt({ try $0.expression() }) != nil else { return }
    if seeksMistakes, accept(.comma) {
      guard try attempt({ try $0.expressions() }) != nil else { return }
      if accept(.as) { _ = try name() }
      if current == .colon {
        throw raise("multiple exception types must be parenthesized", startingAt: type)
      }
      return
    }
    if accept(.as) { _ = try name() }
    try diagnoseColon()
  }

  private mutating func diagnoseMatch() throws(Failure) {
    advance()
    let fits: Void? = try attempt { parser in
      _ = try parser.starNamedExpression()
      while parser.accept(.comma), parser.current != .colon, parser.current != .newline {
        _ = try parser.starNamedExpression()
      }
    }
    guard fits != nil else { return }
    if accept(.colon) {
      if current != .newline { furthest = max(furthest, position) }
    } else if current == .newline, seeksMistakes {
      throw raiseAtFurthest("expected ':'")
    }
  }

  private mutating func diagnoseCase() throws(Failure) {
    guard isWord("case", at: position) else { return }
    advance()
    _ = try patterns()
    if accept(.if) { _ = try namedExpression() }
    try diagnoseColon()
  }

  // MARK: Simple statements

  private mutating func diagnoseSimpleStatements() throws(Failure) {
    repeat {
      try diagnoseSimpleStatement()
    } while accept(.semicolon) && current != .newline
  }

  private mutating func diagnoseSimpleStatement() throws(Failure) {
    if try diagnoseAssignment() { return }
    let start = position
    if isWord("type", at: position), kind(ahead: 1) == .name {
      advance()
      advance()
      let fits: Void? = try attempt { parser in
        _ = try parser.typeParameters()
        try parser.expect(.equal)
        _ = try parser.expression()
      }
      if fits != nil { return }
      move(to: start)
    }
    if try attempt({ try $0.starExpressions() }) != nil { return }
    switch current {
    case .return:
      advance()
      _ = try attempt { try $0.starExpressions() }
    case .import: try diagnoseImport()
    case .from: try diagnoseImportFrom()
    case .raise:
      advance()
      guard try attempt({ try $0.expression() }) != nil, accept(.from) else { return }
      _ = try expression()
    case .pass, .break, .continue: advance()
    case .del: try diagnoseDelete()
    case .yield: _ = try yieldExpression()
    case .assert:
      advance()
      _ = try expression()
      if accept(.comma) { _ = try expression() }
    case .global, .nonlocal:
      advance()
      _ = try name()
      while accept(.comma) { _ = try name() }
    default: throw mismatch()
    }
  }

  private mutating func diagnoseDelete() throws(Failure) {
    advance()
    let start = position
    let fits: Void? = try attempt { parser in
      repeat {
        let target = try parser.primary()
        guard parser.isDeletable(target) else { throw parser.mismatch() }
      } while parser.accept(.comma) && parser.current != .newline && parser.current != .semicolon
      if parser.current != .newline && parser.current != .semicolon { throw parser.mismatch() }
    }
    if fits != nil { return }
    move(to: start)
    guard seeksMistakes else { throw mismatch() }
    let value = try starExpressions()
    try rejectTarget(value, .delete)
    throw mismatch()
  }

  private mutating func diagnoseImport() throws(Failure) {
    let start = position
    advance()
    if current == .newline, seeksMistakes {
      throw raise("Expected one or more names after 'import'", startingAt: position)
    }
    func dotted(_ parser: inout GrammarParser) throws(Failure) {
      repeat { _ = try parser.name() } while parser.accept(.dot)
    }
    if seeksMistakes {
      try from(position) { parser in
        repeat { try dotted(&parser) } while parser.accept(.comma)
        try parser.expect(.from)
        try dotted(&parser)
        throw parser.raise("Did you mean to use 'from ... import ...' instead?", startingAt: start)
      }
    }
    repeat {
      try dotted(&self)
      if accept(.as) { _ = try name() }
    } while accept(.comma)
  }

  private mutating func diagnoseImportFrom() throws(Failure) {
    advance()
    var dots = 0
    while accept(.dot) || accept(.ellipsis) { dots += 1 }
    if dots == 0 || current != .import {
      repeat { _ = try name() } while accept(.dot)
    }
    try expect(.import)
    if accept(.star) { return }
    if current == .newline, seeksMistakes {
      throw raise("Expected one or more names after 'import'", startingAt: position)
    }
    let isParenthesized = accept(.leftParen)
    while true {
      _ = try name()
      if accept(.as) { _ = try name() }
      guard accept(.comma) else { break }
      if current == .newline, !isParenthesized, seeksMistakes {
        throw raiseAtFurthest("trailing comma not allowed without surrounding parentheses")
      }
      if isParenthesized, current == .rightParen { break }
    }
    if isParenthesized { try expect(.rightParen) }
  }

  // MARK: Assignments

  /// Reads an assignment of any kind; true when there is one.
  private mutating func diagnoseAssignment() throws(Failure) -> Bool {
    let start = position
    if try attempt({ try $0.annotatedTarget() }) != nil {
      if accept(.equal) {
        let value = position
        if try attempt({ try $0.assignedValue() }) == nil { move(to: value - 1) }
      }
      return true
    }
    move(to: start)
    let fits: Void? = try attempt { parser in
      try parser.plainTargets(required: true)
      _ = try parser.assignedValue()
      if parser.current == .equal { throw parser.mismatch() }
    }
    if fits != nil { return true }
    move(to: start)
    if let target = try attempt({ try $0.primary() }), isSingleTarget(target),
      assignedOperator(current) != nil
    {
      advance()
      _ = try assignedValue()
      return true
    }
    move(to: start)
    guard seeksMistakes else { return false }
    try from(start) { try $0.mistakenAnnotation() }
    try from(start) { try $0.mistakenTarget() }
    return false
  }

  private mutating func annotatedTarget() throws(Failure) {
    let target = try primary()
    guard isSingleTarget(target) else { throw mismatch() }
    try expect(.colon)
    _ = try expression()
  }

  mutating func assignedValue() throws(Failure) -> ExprID {
    current == .yield ? try yieldExpression() : try starExpressions()
  }

  /// Targets, each with its `=`.
  private mutating func plainTargets(required: Bool) throws(Failure) {
    var count = 0
    while true {
      let fits: Void? = try attempt { parser in
        _ = try parser.targetList()
        try parser.expect(.equal)
      }
      if fits == nil { break }
      count += 1
    }
    if required && count == 0 { throw mismatch() }
  }

  private mutating func mistakenAnnotation() throws(Failure) {
    let start = position
    if current == .leftParen || current == .leftBracket,
      let target = try attempt({ try $0.atom() }), current == .colon
    {
      switch builder.tree[target].kind {
      case .tuple, .list:
        advance()
        if try attempt({ try $0.expression() }) != nil {
          throw raise(
            "only single target (not \(describe(target))) can be annotated", at: target)
        }
      default: break
      }
    }
    move(to: start)
    if let first = try attempt({ try $0.starNamedExpression() }), accept(.comma) {
      while let _ = try attempt({ try $0.starNamedExpression() }) { _ = accept(.comma) }
      if accept(.colon), try attempt({ try $0.expression() }) != nil {
        throw raise("only single target (not tuple) can be annotated", at: first)
      }
    }
    move(to: start)
    if let target = try attempt({ try $0.expression() }), accept(.colon),
      try attempt({ try $0.expression() }) != nil
    {
      throw raise("illegal target for annotation", at: target)
    }
  }

  private mutating func mistakenTarget() throws(Failure) {
    let start = position
    try plainTargets(required: false)
    if let value = try attempt({ try $0.starExpressions() }), current == .equal {
      try rejectTarget(value, .assign)
    }
    move(to: start)
    try plainTargets(required: false)
    if current == .yield, let value = try attempt({ try $0.yieldExpression() }),
      current == .equal
    {
      throw raise("assignment to yield expression not possible", at: value)
    }
    move(to: start)
    if let value = try attempt({ try $0.starExpressions() }), assignedOperator(current) != nil {
      advance()
      if try attempt({ try $0.assignedValue() }) != nil {
        throw raise(
          "'\(describe(value))' is an illegal expression for augmented assignment", at: value)
      }
    }
  }
}
