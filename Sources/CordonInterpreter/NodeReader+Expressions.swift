// How are the objects of expressions read?

import CordonRuntime
import CordonSyntax

extension NodeReader {
  func expression(
    _ node: Value, _ kind: NodeKind, _ name: StaticString, _ context: Context = .load
  ) throws(Raised) -> ExprID {
    let value = try field(node, kind, name)
    if value.isNone { throw isRequired(name, kind) }
    return try expression(value, context)
  }

  func optionalExpression(
    _ node: Value, _ name: StaticString, _ context: Context = .load
  ) throws(Raised) -> ExprID? {
    let value = try optional(node, name)
    return value.isNone ? nil : try expression(value, context)
  }

  func expressions(
    _ node: Value, _ kind: NodeKind, _ name: StaticString, _ context: Context = .load
  ) throws(Raised) -> [ExprID] {
    var found: [ExprID] = []
    try forEach(node, kind, name) { item throws(Raised) in
      if item.isNone { throw invalid("None disallowed in expression list") }
      found.append(try expression(item, context))
    }
    return found
  }

  private func optionalExpressions(
    _ node: Value, _ kind: NodeKind, _ name: StaticString
  ) throws(Raised) -> [ExprID?] {
    var found: [ExprID?] = []
    try forEach(node, kind, name) { item throws(Raised) in
      found.append(item.isNone ? nil : try expression(item))
    }
    return found
  }

  func expression(_ node: Value, _ context: Context = .load) throws(Raised) -> ExprID {
    guard let kind = kinds.kind(of: node, vm), kind.group == .expr else {
      _ = try span(node, "expr")
      throw try wrongGroup("expr", node)
    }
    try enter("expr")
    let span = try span(node, "expr")
    switch kind {
    case .Attribute, .Subscript, .Starred, .Name, .List, .Tuple:
      let actual = try self.context(node, kind)
      if actual != context {
        throw invalid(
          "expression must have \(context.rawValue) context but has \(actual.rawValue) instead")
      }
    default:
      if context != .load {
        throw invalid("expression which can't be assigned to in \(context.rawValue) context")
      }
    }
    return builder.add(try expressionKind(node, kind, context), span)
  }

  private func context(_ node: Value, _ kind: NodeKind) throws(Raised) -> Context {
    let value = try field(node, kind, "ctx")
    if value.isNone { throw isRequired("ctx", kind) }
    switch kinds.kind(of: value, vm) {
    case .Load: return .load
    case .Store: return .store
    case .Del: return .delete
    default: throw try wrongGroup("expr_context", value)
    }
  }

  private func expressionKind(
    _ node: Value, _ kind: NodeKind, _ context: Context
  ) throws(Raised) -> Expr.Kind {
    switch kind {
    case .Name: return .name(try variable(try identifier(node, kind, "id")))
    case .Constant: return try constant(node)
    case .Attribute:
      let value = try expression(node, kind, "value")
      return .attribute(value, try identifier(node, kind, "attr"))
    case .Subscript:
      let value = try expression(node, kind, "value")
      return .subscript(value, try expression(node, kind, "slice"))
    case .Slice:
      let lower = try optionalExpression(node, "lower")
      let upper = try optionalExpression(node, "upper")
      return .slice(lower: lower, upper: upper, step: try optionalExpression(node, "step"))
    case .Starred: return .starred(try expression(node, kind, "value", context))
    case .List: return .list(builder.list(try expressions(node, kind, "elts", context)))
    case .Tuple: return .tuple(builder.list(try expressions(node, kind, "elts", context)))
    case .Set: return .set(builder.list(try expressions(node, kind, "elts")))
    case .Dict: return try dict(node)
    case .BinOp:
      let left = try expression(node, kind, "left")
      let op = try binaryOperator(node, kind)
      return .binary(op, left, try expression(node, kind, "right"))
    case .UnaryOp:
      let op = try unaryOperator(node)
      return .unary(op, try expression(node, kind, "operand"))
    case .BoolOp:
      let op = try booleanOperator(node)
      let values = try expressions(node, kind, "values")
      if values.count < 2 { throw invalid("BoolOp with less than 2 values") }
      return .boolean(op, builder.list(values))
    case .Compare: return try compare(node)
    case .Call:
      let function = try expression(node, kind, "func")
      return .call(function, builder.list(try arguments(node, kind, "args")))
    case .IfExp:
      let test = try expression(node, kind, "test")
      let then = try expression(node, kind, "body")
      return .conditional(test: test, then: then, otherwise: try expression(node, kind, "orelse"))
    case .Lambda:
      let parameters = try parameters(node, kind)
      return .lambda(parameters, body: try expression(node, kind, "body"))
    case .JoinedStr: return try joined(node)
    case .FormattedValue: return try formatted(node)
    case .NamedExpr:
      let target = try expression(node, kind, "target", .store)
      guard case .name = builder.tree[target].kind else {
        throw vm.raise(.typeError, "NamedExpr target must be a Name")
      }
      return .named(target, try expression(node, kind, "value"))
    case .Await: return .await(try expression(node, kind, "value"))
    case .Yield: return .yield(try optionalExpression(node, "value"))
    case .YieldFrom: return .yieldFrom(try expression(node, kind, "value"))
    case .ListComp:
      let clauses = try comprehensions(node, kind)
      return .listComprehension(try expression(node, kind, "elt"), clauses)
    case .SetComp:
      let clauses = try comprehensions(node, kind)
      return .setComprehension(try expression(node, kind, "elt"), clauses)
    case .GeneratorExp:
      let clauses = try comprehensions(node, kind)
      return .generator(try expression(node, kind, "elt"), clauses)
    case .DictComp:
      let clauses = try comprehensions(node, kind)
      let key = try expression(node, kind, "key")
      return .dictComprehension(key: key, value: try expression(node, kind, "value"), clauses)
    default: throw try wrongGroup("expr", node)
    }
  }

  // MARK: Parts

  private func dict(_ node: Value) throws(Raised) -> Expr.Kind {
    let keys = try optionalExpressions(node, .Dict, "keys")
    let values = try expressions(node, .Dict, "values")
    if keys.count != values.count {
      throw invalid("Dict doesn't have the same number of keys as values")
    }
    return .dict(builder.list(zip(keys, values).map { DictItem(key: $0, value: $1) }))
  }

  private func compare(_ node: Value) throws(Raised) -> Expr.Kind {
    let left = try expression(node, .Compare, "left")
    var operators: [Comparator] = []
    try forEach(node, .Compare, "ops") { item throws(Raised) in
      operators.append(try comparator(item))
    }
    let operands = try expressions(node, .Compare, "comparators")
    if operands.isEmpty { throw invalid("Compare with no comparators") }
    if operands.count != operators.count {
      throw invalid("Compare has a different number of comparators and operands")
    }
    return .compare(
      left, builder.list(zip(operators, operands).map { Comparison(op: $0, right: $1) }))
  }

  /// The positional arguments in `name`, then those in `keywords`.
  func arguments(_ node: Value, _ kind: NodeKind, _ name: StaticString) throws(Raised) -> [Argument]
  {
    var found: [Argument] = []
    for id in try expressions(node, kind, name) {
      let expr = builder.tree[id]
      if case .starred(let value) = expr.kind {
        found.append(Argument(kind: .star, value: value, span: expr.span))
      } else {
        found.append(Argument(kind: .positional, value: id, span: expr.span))
      }
    }
    try forEach(node, kind, "keywords") { item throws(Raised) in
      guard kinds.kind(of: item, vm) == .keyword else { throw try wrongGroup("keyword", item) }
      try enter("keyword")
      let span = try span(item, "keyword")
      let name = try optionalIdentifier(item, "arg")
      let value = try expression(item, .keyword, "value")
      found.append(
        Argument(kind: name.map { .keyword($0) } ?? .doubleStar, value: value, span: span))
    }
    return found
  }

  private func comprehensions(_ node: Value, _ kind: NodeKind) throws(Raised) -> List<Comprehension>
  {
    var found: [Comprehension] = []
    try forEach(node, kind, "generators") { item throws(Raised) in
      guard kinds.kind(of: item, vm) == .comprehension else {
        throw try wrongGroup("comprehension", item)
      }
      try enter("comprehension")
      let target = try expression(item, .comprehension, "target", .store)
      let iterable = try expression(item, .comprehension, "iter")
      let conditions = builder.list(try expressions(item, .comprehension, "ifs"))
      let isAsync = try integer(try field(item, .comprehension, "is_async")) != 0
      found.append(
        Comprehension(
          target: target, iterable: iterable, conditions: conditions, isAsync: isAsync))
    }
    if found.isEmpty { throw invalid("comprehension with no generators") }
    return builder.list(found)
  }

  private func joined(_ node: Value) throws(Raised) -> Expr.Kind {
    let values = try expressions(node, .JoinedStr, "values")
    for value in values {
      switch builder.tree[value].kind {
      case .constant(.string), .formattedValue, .joinedString: break
      default: throw invalid("not supported yet: JoinedStr of anything but text and FormattedValue")
      }
    }
    return .joinedString(builder.list(values))
  }

  private func formatted(_ node: Value) throws(Raised) -> Expr.Kind {
    let value = try expression(node, .FormattedValue, "value")
    let conversion: Conversion
    let number = try integer(try field(node, .FormattedValue, "conversion"))
    switch number {
    case -1: conversion = .none
    case 115: conversion = .str
    case 114: conversion = .repr
    case 97: conversion = .ascii
    default: throw vm.raise(.systemError, "Unrecognized conversion character \(number)")
    }
    let spec = try optionalExpression(node, "format_spec")
    return .formattedValue(value, conversion, spec: spec)
  }

  func parameters(_ node: Value, _ kind: NodeKind) throws(Raised) -> ParametersID {
    let all = try field(node, kind, "args")
    if all.isNone { throw isRequired("args", kind) }
    guard kinds.kind(of: all, vm) == .arguments else { throw try wrongGroup("arguments", all) }
    try enter("arguments")
    var positionalOnly = try parameterList(all, "posonlyargs")
    var positional = try parameterList(all, "args")
    var variadic: Parameter?
    let star = try optional(all, "vararg")
    if !star.isNone { variadic = try parameter(star) }
    var keywordOnly = try parameterList(all, "kwonlyargs")
    let keywordDefaults = try optionalExpressions(all, .arguments, "kw_defaults")
    var keywords: Parameter?
    let doubleStar = try optional(all, "kwarg")
    if !doubleStar.isNone { keywords = try parameter(doubleStar) }
    let defaults = try expressions(all, .arguments, "defaults")
    let firstCount = positionalOnly.count
    let missing = firstCount + positional.count - defaults.count
    if missing < 0 { throw invalid("more positional defaults than args on arguments") }
    if keywordDefaults.count != keywordOnly.count {
      throw invalid("length of kwonlyargs is not the same as kw_defaults on arguments")
    }
    for (i, value) in defaults.enumerated() {
      let place = missing + i
      if place < firstCount {
        positionalOnly[place].defaultValue = value
      } else {
        positional[place - firstCount].defaultValue = value
      }
    }
    for (i, value) in keywordDefaults.enumerated() { keywordOnly[i].defaultValue = value }
    return builder.add(
      Parameters(
        positionalOnly: builder.list(positionalOnly), positional: builder.list(positional),
        variadic: variadic, keywordOnly: builder.list(keywordOnly), keywords: keywords))
  }

  private func parameterList(_ node: Value, _ name: StaticString) throws(Raised) -> [Parameter] {
    var found: [Parameter] = []
    try forEach(node, .arguments, name) { item throws(Raised) in
      found.append(try parameter(item))
    }
    return found
  }

  private func parameter(_ node: Value) throws(Raised) -> Parameter {
    guard kinds.kind(of: node, vm) == .arg else { throw try wrongGroup("arg", node) }
    let span = try span(node, "arg")
    let name = try identifier(node, .arg, "arg")
    let annotation = try optionalExpression(node, "annotation")
    return Parameter(name: name, annotation: annotation, defaultValue: nil, span: span)
  }
}
