// Which version of Python does a tree need?
//
// For `ast.parse(..., feature_version=...)`. What leaves no trace in the tree (underscores in
// numbers, parentheses around context managers) is not seen.

extension Tree {
  /// The first thing in the text that came with a version of Python 3 after `minor`, if any.
  public func problem(before minor: Int) -> SyntaxProblem? {
    if minor >= 13 { return nil }
    var found: [(Span, String, Int)] = []
    func add(_ span: Span, _ what: String, _ version: Int) {
      if minor < version { found.append((span, what, version)) }
    }
    for stmt in stmts {
      switch stmt.kind {
      case .typeAlias: add(stmt.span, "Type statement is", 12)
      case .match: add(stmt.span, "Pattern matching is", 10)
      case .try(_, _, _, _, isGroup: true): add(stmt.span, "Exception groups are", 11)
      case .annotatedAssign: add(stmt.span, "Variable annotation syntax is", 6)
      case .for(_, _, _, _, isAsync: true): add(stmt.span, "Async for loops are", 5)
      case .with(_, _, isAsync: true): add(stmt.span, "Async with statements are", 5)
      case .function(let id):
        if self[id].isAsync { add(stmt.span, "Async functions are", 5) }
        if !self[id].typeParameters.isEmpty { add(stmt.span, "Type parameter lists are", 12) }
      case .class(let id):
        if !self[id].typeParameters.isEmpty { add(stmt.span, "Type parameter lists are", 12) }
      default: break
      }
    }
    for expr in exprs {
      switch expr.kind {
      case .named: add(expr.span, "Assignment expressions are", 8)
      case .await: add(expr.span, "Await expressions are", 5)
      case .joinedString: add(expr.span, "Format strings are", 6)
      case .binary(.matrixMultiply, _, _): add(expr.span, "The '@' operator is", 5)
      default: break
      }
    }
    for list in parameterLists {
      if let first = self[list.positionalOnly].first {
        add(first.span, "Positional-only parameters are", 8)
      }
    }
    for parameter in typeParameters where parameter.defaultValue != nil {
      add(parameter.span, "Type parameter defaults are", 13)
    }
    let first = found.min { ($0.0.line, $0.0.column) < ($1.0.line, $1.0.column) }
    return first.map {
      SyntaxProblem(
        .syntaxError, "\($0.1) only supported in Python 3.\($0.2) and greater", $0.0)
    }
  }
}
