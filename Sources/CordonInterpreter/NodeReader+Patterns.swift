// How are the objects of patterns read?

import CordonRuntime
import CordonSyntax

extension NodeReader {
  func cases(_ node: Value) throws(Raised) -> [MatchCase] {
    var found: [MatchCase] = []
    try forEach(node, .Match, "cases") { item throws(Raised) in
      guard kinds.kind(of: item, vm) == .match_case else {
        throw try wrongGroup("match_case", item)
      }
      let value = try field(item, .match_case, "pattern")
      if value.isNone { throw isRequired("pattern", .match_case) }
      let pattern = try pattern(value)
      let test = try optionalExpression(item, "guard")
      let body = try statements(item, .match_case, "body")
      if body.isEmpty { throw invalid("empty body on match_case") }
      found.append(MatchCase(pattern: pattern, guardTest: test, body: body))
    }
    return found
  }

  private func patterns(
    _ node: Value, _ kind: NodeKind, _ name: StaticString, starIsAllowed: Bool = false
  ) throws(Raised) -> [PatternID] {
    var found: [PatternID] = []
    try forEach(node, kind, name) { item throws(Raised) in
      found.append(try pattern(item, starIsAllowed: starIsAllowed))
    }
    return found
  }

  private func pattern(_ node: Value, starIsAllowed: Bool = false) throws(Raised) -> PatternID {
    guard let kind = kinds.kind(of: node, vm), kind.group == .pattern else {
      _ = try span(node, "pattern")
      throw try wrongGroup("pattern", node)
    }
    try enter("pattern")
    let span = try span(node, "pattern", needsEnd: true)
    return builder.add(try patternKind(node, kind, starIsAllowed), span)
  }

  private func patternKind(
    _ node: Value, _ kind: NodeKind, _ starIsAllowed: Bool
  ) throws(Raised) -> Pattern.Kind {
    switch kind {
    case .MatchValue:
      let value = try expression(node, kind, "value")
      try checkLiteral(value)
      return .value(value)
    case .MatchSingleton:
      let value = try field(node, kind, "value")
      guard value.isNone || value.isBool else {
        throw invalid("MatchSingleton can only contain True, False and None")
      }
      return .singleton(try constant(of: value))
    case .MatchSequence:
      return .sequence(builder.list(try patterns(node, kind, "patterns", starIsAllowed: true)))
    case .MatchMapping: return try mapping(node)
    case .MatchClass: return try classPattern(node)
    case .MatchStar:
      if !starIsAllowed { throw invalid("can't use MatchStar here") }
      return .star(try capture(node, "name"))
    case .MatchAs:
      let name = try capture(node, "name")
      let value = try optional(node, "pattern")
      if value.isNone { return .capture(nil, name) }
      guard name != nil else {
        throw invalid("MatchAs must specify a target name if a pattern is given")
      }
      return .capture(try pattern(value), name)
    case .MatchOr:
      let items = try patterns(node, kind, "patterns")
      if items.count < 2 { throw invalid("MatchOr requires at least 2 patterns") }
      return .or(builder.list(items))
    default: throw try wrongGroup("pattern", node)
    }
  }

  private func capture(_ node: Value, _ field: StaticString) throws(Raised) -> NameID? {
    guard let name = try optionalIdentifier(node, field) else { return nil }
    if builder.tree[name] == "_" { throw invalid("can't capture name '_' in patterns") }
    return try variable(name)
  }

  private func mapping(_ node: Value) throws(Raised) -> Pattern.Kind {
    let keys = try expressions(node, .MatchMapping, "keys")
    let items = try patterns(node, .MatchMapping, "patterns")
    let rest = try capture(node, "rest")
    if keys.count != items.count {
      throw invalid("MatchMapping doesn't have the same number of keys as patterns")
    }
    for key in keys {
      // A key may be a singleton, too.
      if case .constant(let constant) = builder.tree[key].kind {
        switch constant {
        case .none, .true, .false: continue
        default: break
        }
      }
      try checkLiteral(key)
    }
    return .mapping(keys: builder.list(keys), patterns: builder.list(items), rest: rest)
  }

  private func classPattern(_ node: Value) throws(Raised) -> Pattern.Kind {
    let type = try expression(node, .MatchClass, "cls")
    let items = try patterns(node, .MatchClass, "patterns")
    let names = try identifiers(node, .MatchClass, "kwd_attrs")
    let keywordItems = try patterns(node, .MatchClass, "kwd_patterns")
    if names.count != keywordItems.count {
      throw invalid(
        "MatchClass doesn't have the same number of keyword attributes as patterns")
    }
    var inner = type
    while case .attribute(let value, _) = builder.tree[inner].kind { inner = value }
    guard case .name = builder.tree[inner].kind else {
      throw invalid("MatchClass cls field can only contain Name or Attribute nodes.")
    }
    for name in names { _ = try variable(name) }
    return .class(
      type, builder.list(items), keywords: builder.list(names), builder.list(keywordItems))
  }

  /// What a pattern compares with: a literal, perhaps signed or complex, or a dotted name.
  private func checkLiteral(_ id: ExprID) throws(Raised) {
    switch builder.tree[id].kind {
    case .constant(let constant):
      switch constant {
      case .int, .bigInt, .float, .imaginary, .string, .bytes: return
      case .composite(let composite):
        if case .complex = builder.tree[composite] { return }
        throw invalid("unexpected constant inside of a literal pattern")
      default: throw invalid("unexpected constant inside of a literal pattern")
      }
    case .attribute, .joinedString: return
    case .unary(.minus, let operand):
      if isNumber(operand, real: true, imaginary: true) { return }
    case .binary(.add, let left, let right), .binary(.subtract, let left, let right):
      var real = left
      if case .unary(.minus, let operand) = builder.tree[left].kind { real = operand }
      if isNumber(real, real: true, imaginary: false),
        isNumber(right, real: false, imaginary: true)
      {
        return
      }
    default: break
    }
    throw invalid("patterns may only match literals and attribute lookups")
  }

  private func isNumber(_ id: ExprID, real: Bool, imaginary: Bool) -> Bool {
    guard case .constant(let constant) = builder.tree[id].kind else { return false }
    switch constant {
    case .int, .bigInt, .float: return real
    case .imaginary: return imaginary
    case .composite(let composite):
      if case .complex = builder.tree[composite] { return imaginary }
      return false
    default: return false
    }
  }
}
