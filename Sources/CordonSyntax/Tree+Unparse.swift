// How is an expression written back as text?

extension Tree {
  /// The text that CPython makes of an annotation under `from __future__ import annotations`.
  ///
  /// It is `ast.unparse` but for a generator that is a call's only argument, which needs no
  /// brackets of its own here.
  public func unparse(_ id: ExprID) -> String {
    var writer = ExpressionWriter(tree: self)
    writer.expression(id, .test)
    return String(decoding: writer.output, as: UTF8.self)
  }
}

private struct ExpressionWriter {
  /// How tightly a place binds; a node that binds less tightly needs brackets there.
  enum Level: Int, Comparable {
    case tuple, test, or, and, not, comparison, bitOr, bitXor, bitAnd, shift, sum, product, factor
    case power, await, atom

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

    var next: Level { Level(rawValue: rawValue + 1) ?? .atom }
  }

  let tree: Tree
  /// UTF-8, with surrogates as the tree has them.
  var output: [UInt8] = []

  init(tree: Tree) { self.tree = tree }

  mutating func write(_ text: String) { output.append(contentsOf: text.utf8) }

  private mutating func bracketed(
    _ isNeeded: Bool, _ body: (inout ExpressionWriter) -> Void
  ) {
    if isNeeded { write("(") }
    body(&self)
    if isNeeded { write(")") }
  }

  private mutating func list<Elements: Collection>(
    _ elements: Elements, _ element: (inout ExpressionWriter, Elements.Element) -> Void
  ) {
    var isFirst = true
    for item in elements {
      if !isFirst { write(", ") }
      isFirst = false
      element(&self, item)
    }
  }

  // MARK: Expressions

  /// What nests to the left is walked without recursion.
  mutating func expression(_ id: ExprID, _ level: Level) {
    var spine: [(id: ExprID, isBracketed: Bool)] = []
    var innermost = id
    var level = level
    loop: while true {
      switch tree[innermost].kind {
      case .binary(let op, let left, _):
        let own = op.level
        spine.append((innermost, level > own))
        if level > own { write("(") }
        level = op == .power ? own.next : own
        innermost = left
      case .attribute(let value, _), .subscript(let value, _), .call(let value, _):
        spine.append((innermost, false))
        level = .atom
        innermost = value
      default: break loop
      }
    }
    leaf(innermost, level)
    while let (outer, isBracketed) = spine.popLast() {
      finish(outer)
      if isBracketed { write(")") }
    }
  }

  private mutating func finish(_ id: ExprID) {
    switch tree[id].kind {
    case .binary(let op, _, let right):
      write(" \(op.text) ")
      expression(right, op == .power ? op.level : op.level.next)
    case .attribute(let value, let name):
      write(isInteger(value) ? " ." : ".")
      write(tree[name])
    case .subscript(_, let index):
      write("[")
      expression(index, .tuple)
      write("]")
    case .call(_, let arguments): call(arguments)
    default: break
    }
  }

  private func isInteger(_ id: ExprID) -> Bool {
    switch tree[id].kind {
    case .constant(.int), .constant(.bigInt): true
    default: false
    }
  }

  private mutating func call(_ arguments: List<Argument>) {
    let all = tree[arguments]
    if all.count == 1, let only = all.first, case .positional = only.kind,
      case .generator = tree[only.value].kind
    {
      return expression(only.value, .test)
    }
    let positional = all.filter { if case .keyword = $0.kind { false } else { !$0.isDoubleStar } }
    let keywords = all.filter { if case .keyword = $0.kind { true } else { $0.isDoubleStar } }
    write("(")
    list(positional + keywords) { writer, argument in
      switch argument.kind {
      case .positional: writer.expression(argument.value, .test)
      case .star:
        writer.write("*")
        writer.expression(argument.value, .bitOr)
      case .doubleStar:
        writer.write("**")
        writer.expression(argument.value, .test)
      case .keyword(let name):
        writer.write(writer.tree[name] + "=")
        writer.expression(argument.value, .test)
      }
    }
    write(")")
  }

  private mutating func leaf(_ id: ExprID, _ level: Level) {
    switch tree[id].kind {
    case .name(let name): write(tree[name])
    case .constant(let value): constant(value, id)
    case .joinedString(let values):
      write("f")
      write(PythonText.repr(bytes: body(of: values)))
    case .formattedValue:
      write("f")
      write(PythonText.repr(bytes: field(id)))
    case .binary, .attribute, .subscript, .call: break
    case .unary(let op, let operand):
      let own: Level = op == .not ? .not : .factor
      bracketed(level > own) {
        $0.write(op.text)
        $0.expression(operand, own)
      }
    case .boolean(let op, let values):
      let own: Level = op == .and ? .and : .or
      bracketed(level > own) { writer in
        for (index, value) in writer.tree[values].enumerated() {
          if index > 0 { writer.write(op == .and ? " and " : " or ") }
          writer.expression(value, own.next)
        }
      }
    case .compare(let left, let comparisons):
      bracketed(level > .comparison) { writer in
        writer.expression(left, .bitOr)
        for comparison in writer.tree[comparisons] {
          writer.write(" \(comparison.op.text) ")
          writer.expression(comparison.right, .bitOr)
        }
      }
    case .conditional(let test, let then, let otherwise):
      bracketed(level > .test) {
        $0.expression(then, .or)
        $0.write(" if ")
        $0.expression(test, .or)
        $0.write(" else ")
        $0.expression(otherwise, .test)
      }
    case .lambda(let parameters, let body):
      bracketed(level > .test) {
        $0.write("lambda")
        $0.parameters(parameters)
        $0.write(": ")
        $0.expression(body, .test)
      }
    case .slice(let lower, let upper, let step):
      if let lower { expression(lower, .test) }
      write(":")
      if let upper { expression(upper, .test) }
      if let step {
        write(":")
        expression(step, .test)
      }
    case .starred(let value):
      write("*")
      expression(value, .bitOr)
    case .await(let value):
      bracketed(level > .await) {
        $0.write("await ")
        $0.expression(value, .atom)
      }
    case .yield(let value):
      write("(yield")
      if let value {
        write(" ")
        expression(value, .test)
      }
      write(")")
    case .yieldFrom(let value):
      write("(yield from ")
      expression(value, .test)
      write(")")
    case .named(let target, let value):
      bracketed(level > .tuple) {
        $0.expression(target, .atom)
        $0.write(" := ")
        $0.expression(value, .atom)
      }
    default: display(id, level)
    }
  }

  private mutating func display(_ id: ExprID, _ level: Level) {
    switch tree[id].kind {
    case .tuple(let items):
      bracketed(items.isEmpty || level > .tuple) { writer in
        writer.list(writer.tree[items]) { $0.expression($1, .test) }
        if items.count == 1 { writer.write(",") }
      }
    case .list(let items): enclosed("[", items, "]")
    case .set(let items): enclosed("{", items, "}")
    case .dict(let items):
      write("{")
      list(tree[items]) { writer, item in
        if let key = item.key {
          writer.expression(key, .test)
          writer.write(": ")
          writer.expression(item.value, .test)
        } else {
          writer.write("**")
          writer.expression(item.value, .bitOr)
        }
      }
      write("}")
    case .listComprehension(let element, let clauses): comprehension("[", element, clauses, "]")
    case .setComprehension(let element, let clauses): comprehension("{", element, clauses, "}")
    case .generator(let element, let clauses): comprehension("(", element, clauses, ")")
    case .dictComprehension(let key, let value, let clauses):
      write("{")
      expression(key, .test)
      write(": ")
      comprehension("", value, clauses, "}")
    default: break
    }
  }

  private mutating func enclosed(_ open: String, _ items: List<ExprID>, _ close: String) {
    write(open)
    list(tree[items]) { $0.expression($1, .test) }
    write(close)
  }

  private mutating func comprehension(
    _ open: String, _ element: ExprID, _ clauses: List<Comprehension>, _ close: String
  ) {
    write(open)
    expression(element, .test)
    for clause in tree[clauses] {
      write(clause.isAsync ? " async for " : " for ")
      expression(clause.target, .tuple)
      write(" in ")
      expression(clause.iterable, .or)
      for condition in tree[clause.conditions] {
        write(" if ")
        expression(condition, .or)
      }
    }
    write(close)
  }

  private mutating func parameters(_ id: ParametersID) {
    let all = tree[id]
    var parts: [(prefix: String, parameter: Parameter?)] = []
    for parameter in tree[all.positionalOnly] { parts.append(("", parameter)) }
    if !all.positionalOnly.isEmpty { parts.append(("/", nil)) }
    for parameter in tree[all.positional] { parts.append(("", parameter)) }
    if all.variadic != nil || !all.keywordOnly.isEmpty { parts.append(("*", all.variadic)) }
    for parameter in tree[all.keywordOnly] { parts.append(("", parameter)) }
    if let keywords = all.keywords { parts.append(("**", keywords)) }
    // CPython leaves the blank out before stars.
    if !all.positionalOnly.isEmpty || !all.positional.isEmpty { write(" ") }
    list(parts) { writer, part in
      writer.write(part.prefix)
      guard let parameter = part.parameter else { return }
      writer.write(writer.tree[parameter.name])
      if let value = parameter.defaultValue {
        writer.write("=")
        writer.expression(value, .test)
      }
    }
  }

  // MARK: Constants

  private mutating func constant(_ value: Constant, _ id: ExprID) {
    switch value {
    case .ellipsis: write("...")
    case .float, .imaginary:
      let text = PythonText.constant(value, tree)
      write(text.hasPrefix("inf") ? "1e309" + text.dropFirst(3) : text)
    default:
      if tree.prefixedStrings.contains(id) { write("u") }
      write(PythonText.constant(value, tree))
    }
  }

  /// The text between the quotes of an f-string.
  private func body(of values: List<ExprID>) -> [UInt8] {
    var result: [UInt8] = []
    for value in tree[values] {
      switch tree[value].kind {
      case .constant(.string(let text)):
        for byte in tree[text] {
          result.append(byte)
          if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") { result.append(byte) }
        }
      default: result += field(value)
      }
    }
    return result
  }

  private func field(_ id: ExprID) -> [UInt8] {
    guard case .formattedValue(let value, let conversion, let spec) = tree[id].kind else {
      return []
    }
    var inner = ExpressionWriter(tree: tree)
    inner.expression(value, .or)
    var result = [UInt8(ascii: "{")]
    if inner.output.first == UInt8(ascii: "{") { result.append(UInt8(ascii: " ")) }
    result += inner.output
    switch conversion {
    case .none: break
    case .str: result += Array("!s".utf8)
    case .repr: result += Array("!r".utf8)
    case .ascii: result += Array("!a".utf8)
    }
    if let spec, case .joinedString(let values) = tree[spec].kind {
      result.append(UInt8(ascii: ":"))
      result += body(of: values)
    }
    result.append(UInt8(ascii: "}"))
    return result
  }
}

extension Argument {
  fileprivate var isDoubleStar: Bool { if case .doubleStar = kind { true } else { false } }
}

extension UnaryOperator {
  fileprivate var text: String {
    switch self {
    case .plus: "+"
    case .minus: "-"
    case .invert: "~"
    case .not: "not "
    }
  }
}

extension BinaryOperator {
  fileprivate var level: ExpressionWriter.Level {
    switch self {
    case .add, .subtract: .sum
    case .multiply, .matrixMultiply, .divide, .floorDivide, .modulo: .product
    case .power: .power
    case .leftShift, .rightShift: .shift
    case .bitAnd: .bitAnd
    case .bitOr: .bitOr
    case .bitXor: .bitXor
    }
  }

  fileprivate var text: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .matrixMultiply: "@"
    case .divide: "/"
    case .floorDivide: "//"
    case .modulo: "%"
    case .power: "**"
    case .leftShift: "<<"
    case .rightShift: ">>"
    case .bitAnd: "&"
    case .bitOr: "|"
    case .bitXor: "^"
    }
  }
}

extension Comparator {
  fileprivate var text: String {
    switch self {
    case .less: "<"
    case .lessEqual: "<="
    case .greater: ">"
    case .greaterEqual: ">="
    case .equal: "=="
    case .notEqual: "!="
    case .is: "is"
    case .isNot: "is not"
    case .in: "in"
    case .notIn: "not in"
    }
  }
}
