// What in a tree is Python, but surely not meant?
//
// A literal that is called, subscripted or compared by identity, and an assertion that cannot fail.
// The tree is looked through once, node after node, without following its structure; what is found
// is told in the order of the text.

/// Looks for such mistakes, in the words of CPython 3.13's compiler.
struct SourceWarnings {
  private let tree: Tree
  private var found: [SyntaxWarning] = []

  static func find(in tree: Tree) -> [SyntaxWarning] {
    var finder = SourceWarnings(tree: tree)
    for expression in tree.exprs { finder.look(expression) }
    if !finder.found.isEmpty { finder.forgetTargets() }
    for statement in tree.stmts {
      if case .assert(let test, _) = statement.kind { finder.lookAtAssertion(test, statement.span) }
    }
    if finder.found.count > 1 {
      finder.found.sort { ($0.span.line, $0.span.column) < ($1.span.line, $1.span.column) }
    }
    return finder.found
  }

  private init(tree: Tree) { self.tree = tree }

  /// What is assigned or deleted raises its error soon enough.
  private mutating func forgetTargets() {
    for statement in tree.stmts {
      switch statement.kind {
      case .assign(let targets, _): for id in tree[targets] { forget(tree[id]) }
      case .delete(let targets): for id in tree[targets] { forget(tree[id]) }
      case .augmentedAssign(let target, _, _): forget(tree[target])
      default: break
      }
    }
  }

  private mutating func forget(_ target: Expr) {
    if case .subscript = target.kind { found.removeAll { $0.span == target.span } }
  }

  private mutating func look(_ expression: Expr) {
    switch expression.kind {
    case .compare(let first, let rest): lookAtIdentity(first, rest, expression.span)
    case .call(let callee, _):
      if let type = uncallable(callee) {
        warn("'\(type)' object is not callable; perhaps you missed a comma?", expression.span)
      }
    case .subscript(let object, let index): lookAtSubscript(object, index, expression.span)
    default: break
    }
  }

  /// Says a thing once, however often the text was read.
  private mutating func warn(_ message: String, _ span: Span) {
    let warning = SyntaxWarning(.syntaxWarning, message, span)
    if !found.contains(warning) { found.append(warning) }
  }

  /// Whether two literals are one object is an accident.
  private mutating func lookAtIdentity(_ first: ExprID, _ rest: List<Comparison>, _ span: Span) {
    var left = first
    for comparison in tree[rest] {
      if comparison.op == .is || comparison.op == .isNot,
        let type = valueType(left) ?? valueType(comparison.right)
      {
        let (word, better) = comparison.op == .is ? ("is", "==") : ("is not", "!=")
        warn("\"\(word)\" with '\(type)' literal. Did you mean \"\(better)\"?", span)
      }
      left = comparison.right
    }
  }

  private mutating func lookAtSubscript(_ object: ExprID, _ index: ExprID, _ span: Span) {
    switch tree[object].kind {
    case .set, .setComprehension, .generator:
      return warnOfSubscript(object, span)
    case .constant(let constant):
      switch constant {
      case .string, .bytes: break
      default: return warnOfSubscript(object, span)
      }
    default: break
    }
    guard let indexType = literalType(index), indexType != "int", indexType != "bool" else {
      return
    }
    switch tree[object].kind {
    case .constant, .tuple, .list, .listComprehension, .joinedString:
      let type = literalType(object) ?? "object"
      warn(
        "\(type) indices must be integers or slices, not \(indexType); perhaps you missed a comma?",
        span)
    default: break
    }
  }

  private mutating func warnOfSubscript(_ object: ExprID, _ span: Span) {
    let type = literalType(object) ?? "object"
    warn("'\(type)' object is not subscriptable; perhaps you missed a comma?", span)
  }

  private mutating func lookAtAssertion(_ test: ExprID, _ span: Span) {
    guard case .tuple(let items) = tree[test].kind, !tree[items].isEmpty else { return }
    warn("assertion is always true, perhaps remove parentheses?", span)
  }

  // MARK: Types

  /// The type of a literal with a value of its own: what `is` should not be asked about.
  private func valueType(_ id: ExprID) -> String? {
    switch tree[id].kind {
    case .constant(let constant):
      switch constant {
      case .none, .true, .false, .ellipsis: nil
      default: literalType(id)
      }
    case .unary(.minus, let operand), .unary(.plus, let operand), .unary(.invert, let operand):
      switch valueType(operand) {
      case let type? where type == "int" || type == "float" || type == "complex": type
      default: nil
      }
    case .tuple(let items):
      tree[items].allSatisfy {
        if case .constant = tree[$0].kind { true } else { valueType($0) != nil }
      } ? "tuple" : nil
    default: nil
    }
  }

  private func uncallable(_ id: ExprID) -> String? {
    switch tree[id].kind {
    case .constant, .tuple, .list, .listComprehension, .dict, .dictComprehension, .set,
      .setComprehension, .generator, .joinedString:
      literalType(id)
    default: nil
    }
  }

  private func literalType(_ id: ExprID) -> String? {
    switch tree[id].kind {
    case .constant(let constant):
      switch constant {
      case .int, .bigInt: "int"
      case .float: "float"
      case .imaginary: "complex"
      case .string: "str"
      case .bytes: "bytes"
      case .composite: nil
      case .none: "NoneType"
      case .true, .false: "bool"
      case .ellipsis: "ellipsis"
      }
    case .joinedString: "str"
    case .tuple: "tuple"
    case .list, .listComprehension: "list"
    case .set, .setComprehension: "set"
    case .dict, .dictComprehension: "dict"
    case .generator: "generator"
    case .lambda: "function"
    case .unary(.minus, _), .unary(.plus, _), .unary(.invert, _): valueType(id)
    default: nil
    }
  }
}
