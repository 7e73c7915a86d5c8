// How does a tree look in the words of Python's `ast.dump`?

extension Tree {
  /// The text of CPython 3.13's `ast.dump(tree)`.
  ///
  /// - Parameters:
  ///   - attributes: Whether positions are shown (`include_attributes=True`).
  ///   - indent: How many blanks a level is indented by; nil for a single line.
  ///   - root: The node at the top: `Module`, `Expression` or `Interactive`.
  public func dump(
    attributes: Bool = false, indent: Int? = nil, root: String = "Module"
  ) -> String {
    var dumper = TreeDumper(tree: self, attributes: attributes, indent: indent)
    dumper.root(root)
    return dumper.result
  }
}

/// Writes nodes as calls of their constructors.
struct TreeDumper {
  let tree: Tree
  let attributes: Bool
  let indent: Int?
  private var output: [UInt8] = []
  private var depth = 0
  /// A node or list that is being written.
  private struct Piece {
    let isList: Bool
    /// Where what stands before each field or element begins in the output.
    var separators: [Int] = []
    /// Whether a field is more than a plain value or a node without fields.
    var holdsNodes = false
  }

  /// Innermost last.
  private var open: [Piece] = []
  private var prefixed: Set<UInt32>

  /// The context in which a target is dumped.
  enum Context: String { case load = "Load()", store = "Store()", delete = "Del()" }

  init(tree: Tree, attributes: Bool, indent: Int?) {
    self.tree = tree
    self.attributes = attributes
    self.indent = indent
    prefixed = Set(tree.prefixedStrings.map(\.index))
  }

  var result: String { String(decoding: output, as: UTF8.self) }

  mutating func root(_ name: String) {
    if name == "Expression" {
      node("Expression", nil) { dumper in
        guard let first = dumper.tree[dumper.tree.body].first,
          case .expression(let value) = dumper.tree[first].kind
        else { return }
        dumper.field("body") { $0.expression(value) }
      }
    } else {
      node(name, nil) { $0.statements("body", $0.tree.body) }
    }
  }

  // MARK: Writing

  mutating func write(_ text: String) { output.append(contentsOf: text.utf8) }

  private mutating func begin(_ opening: String, isList: Bool = false) {
    write(opening)
    open.append(Piece(isList: isList))
    depth += 1
  }

  private mutating func end(_ closing: String) {
    let piece = open.removeLast()
    depth -= 1
    if !piece.isList, !piece.holdsNodes, piece.separators.count <= 3 { join(piece) }
    if !piece.separators.isEmpty, !open.isEmpty { open[open.count - 1].holdsNodes = true }
    write(closing)
  }

  private mutating func separate() {
    let isFirst = open[open.count - 1].separators.isEmpty
    open[open.count - 1].separators.append(output.count)
    if let indent {
      write(isFirst ? "\n" : ",\n")
      write(String(repeating: " ", count: indent * depth))
    } else if !isFirst {
      write(", ")
    }
  }

  /// Puts a node with few and plain fields into one line, as `ast.dump` does.
  private mutating func join(_ piece: Piece) {
    guard let indent else { return }
    let width = indent * (depth + 1)
    for (number, start) in piece.separators.enumerated().reversed() {
      if number == 0 {
        output.removeSubrange(start..<start + 1 + width)
      } else {
        output.replaceSubrange(start..<start + 2 + width, with: ", ".utf8)
      }
    }
  }

  mutating func node(_ name: String, _ span: Span?, _ fields: (inout TreeDumper) -> Void) {
    begin(name + "(")
    fields(&self)
    if let span { positions(span) }
    end(")")
  }

  private mutating func positions(_ span: Span) {
    guard attributes else { return }
    field("lineno") { $0.write("\(span.line)") }
    field("col_offset") { $0.write("\(span.column)") }
    field("end_lineno") { $0.write("\(span.endLine)") }
    field("end_col_offset") { $0.write("\(span.endColumn)") }
  }

  mutating func field(_ name: String, _ value: (inout TreeDumper) -> Void) {
    separate()
    write(name + "=")
    value(&self)
  }

  /// A list field; an empty one is left out, as `ast.dump` does.
  mutating func list<Elements: Collection>(
    _ name: String, _ elements: Elements, _ element: (inout TreeDumper, Elements.Element) -> Void
  ) {
    if elements.isEmpty { return }
    field(name) { dumper in
      dumper.begin("[", isList: true)
      for item in elements {
        dumper.separate()
        element(&dumper, item)
      }
      dumper.end("]")
    }
  }

  mutating func text(_ name: String, _ value: String) {
    field(name) { $0.write(PythonText.repr(value)) }
  }

  mutating func optional(_ name: String, _ value: ExprID?) {
    if let value { field(name) { $0.expression(value) } }
  }

  mutating func statements(_ name: String, _ body: List<StmtID>) {
    list(name, tree[body]) { $0.statement($1) }
  }

  // MARK: Expressions

  mutating func expressions(
    _ name: String, _ items: List<ExprID>, _ context: Context = .load
  ) {
    list(name, tree[items]) { $0.expression($1, context) }
  }

  mutating func context(_ context: Context) {
    field("ctx") { $0.write(context.rawValue) }
  }

  /// Operators, attributes, calls and subscripts nest to the left without limit; their chain is
  /// walked without recursion.
  mutating func expression(_ id: ExprID, _ context: Context = .load) {
    var spine: [ExprID] = []
    var innermost = id
    while let (name, field, left) = leftmost(innermost) {
      begin(name + "(")
      separate()
      write(field + "=")
      spine.append(innermost)
      innermost = left
    }
    leaf(innermost, spine.isEmpty ? context : .load)
    while let outer = spine.popLast() {
      finish(outer, spine.isEmpty ? context : .load)
      positions(tree[outer].span)
      end(")")
    }
  }

  /// A node whose first field is an expression: its name, that field's, and the expression.
  private func leftmost(_ id: ExprID) -> (String, String, ExprID)? {
    switch tree[id].kind {
    case .binary(_, let left, _): ("BinOp", "left", left)
    case .attribute(let value, _): ("Attribute", "value", value)
    case .subscript(let value, _): ("Subscript", "value", value)
    case .call(let function, _): ("Call", "func", function)
    default: nil
    }
  }

  /// The fields behind the first of such a node.
  private mutating func finish(_ id: ExprID, _ context: Context) {
    switch tree[id].kind {
    case .binary(let op, _, let right):
      field("op") { $0.write(op.nodeName + "()") }
      field("right") { $0.expression(right) }
    case .attribute(_, let name):
      text("attr", tree[name])
      self.context(context)
    case .subscript(_, let index):
      field("slice") { $0.expression(index) }
      self.context(context)
    case .call(_, let arguments): callArguments("args", arguments)
    default: break
    }
  }

  private mutating func leaf(_ id: ExprID, _ context: Context) {
    let expr = tree[id]
    let span = expr.span
    switch expr.kind {
    case .name(let name):
      node("Name", span) {
        $0.text("id", $0.tree[name])
        $0.context(context)
      }
    case .constant(let value):
      node("Constant", span) { dumper in
        dumper.field("value") { $0.constant(value) }
        if dumper.prefixed.contains(id.index) { dumper.text("kind", "u") }
      }
    case .joinedString(let values):
      node("JoinedStr", span) { $0.expressions("values", values) }
    case .formattedValue(let value, let conversion, let spec):
      node("FormattedValue", span) { dumper in
        dumper.field("value") { $0.expression(value) }
        dumper.field("conversion") { $0.write("\(conversion.code)") }
        dumper.optional("format_spec", spec)
      }
    case .binary, .attribute, .subscript, .call: break
    case .unary(let op, let operand):
      node("UnaryOp", span) { dumper in
        dumper.field("op") { $0.write(op.nodeName + "()") }
        dumper.field("operand") { $0.expression(operand) }
      }
    case .boolean(let op, let values):
      node("BoolOp", span) { dumper in
        dumper.field("op") { $0.write(op == .and ? "And()" : "Or()") }
        dumper.expressions("values", values)
      }
    case .compare(let left, let comparisons):
      node("Compare", span) { dumper in
        dumper.field("left") { $0.expression(left) }
        let items = dumper.tree[comparisons]
        dumper.list("ops", items) { $0.write($1.op.nodeName + "()") }
        dumper.list("comparators", items) { $0.expression($1.right) }
      }
    case .conditional(let test, let then, let otherwise):
      node("IfExp", span) { dumper in
        dumper.field("test") { $0.expression(test) }
        dumper.field("body") { $0.expression(then) }
        dumper.field("orelse") { $0.expression(otherwise) }
      }
    case .lambda(let parameters, let body):
      node("Lambda", span) { dumper in
        dumper.field("args") { $0.parameters(parameters) }
        dumper.field("body") { $0.expression(body) }
      }
    case .slice(let lower, let upper, let step):
      node("Slice", span) {
        $0.optional("lower", lower)
        $0.optional("upper", upper)
        $0.optional("step", step)
      }
    case .starred(let value):
      node("Starred", span) { dumper in
        dumper.field("value") { $0.expression(value, context) }
        dumper.context(context)
      }
    case .tuple(let items): sequence("Tuple", span, items, context)
    case .list(let items): sequence("List", span, items, context)
    case .set(let items): node("Set", span) { $0.expressions("elts", items) }
    case .dict(let items):
      node("Dict", span) { dumper in
        dumper.list("keys", dumper.tree[items]) { dumper, item in
          if let key = item.key { dumper.expression(key) } else { dumper.write("None") }
        }
        dumper.list("values", dumper.tree[items]) { $0.expression($1.value) }
      }
    case .listComprehension(let element, let clauses):
      comprehension("ListComp", span, [("elt", element)], clauses)
    case .setComprehension(let element, let clauses):
      comprehension("SetComp", span, [("elt", element)], clauses)
    case .dictComprehension(let key, let value, let clauses):
      comprehension("DictComp", span, [("key", key), ("value", value)], clauses)
    case .generator(let element, let clauses):
      comprehension("GeneratorExp", span, [("elt", element)], clauses)
    case .await(let value):
      node("Await", span) { dumper in dumper.field("value") { $0.expression(value) } }
    case .yield(let value): node("Yield", span) { $0.optional("value", value) }
    case .yieldFrom(let value):
      node("YieldFrom", span) { dumper in dumper.field("value") { $0.expression(value) } }
    case .named(let target, let value):
      node("NamedExpr", span) { dumper in
        dumper.field("target") { $0.expression(target, .store) }
        dumper.field("value") { $0.expression(value) }
      }
    }
  }

  private mutating func sequence(
    _ name: String, _ span: Span, _ items: List<ExprID>, _ context: Context
  ) {
    node(name, span) { dumper in
      dumper.expressions("elts", items, context)
      dumper.context(context)
    }
  }

  private mutating func comprehension(
    _ name: String, _ span: Span, _ elements: [(String, ExprID)], _ clauses: List<Comprehension>
  ) {
    node(name, span) { dumper in
      for (name, element) in elements { dumper.field(name) { $0.expression(element) } }
      dumper.list("generators", dumper.tree[clauses]) { dumper, clause in
        dumper.node("comprehension", nil) { dumper in
          dumper.field("target") { $0.expression(clause.target, .store) }
          dumper.field("iter") { $0.expression(clause.iterable) }
          dumper.expressions("ifs", clause.conditions)
          dumper.field("is_async") { $0.write(clause.isAsync ? "1" : "0") }
        }
      }
    }
  }

  mutating func callArguments(_ positionalName: String, _ arguments: List<Argument>) {
    let all = tree[arguments]
    let positional = all.filter { if case .positional = $0.kind { true } else { $0.isStar } }
    let keywords = all.filter { if case .positional = $0.kind { false } else { !$0.isStar } }
    list(positionalName, positional) { dumper, argument in
      guard argument.isStar else { return dumper.expression(argument.value) }
      dumper.node("Starred", argument.span) { dumper in
        dumper.field("value") { $0.expression(argument.value) }
        dumper.context(.load)
      }
    }
    list("keywords", keywords) { dumper, argument in
      dumper.node("keyword", argument.span) { dumper in
        if case .keyword(let name) = argument.kind { dumper.text("arg", dumper.tree[name]) }
        dumper.field("value") { $0.expression(argument.value) }
      }
    }
  }

  mutating func parameters(_ id: ParametersID) {
    let all = tree[id]
    func parameter(_ dumper: inout TreeDumper, _ parameter: Parameter) {
      dumper.node("arg", parameter.span) {
        $0.text("arg", $0.tree[parameter.name])
        $0.optional("annotation", parameter.annotation)
      }
    }
    node("arguments", nil) { dumper in
      dumper.list("posonlyargs", dumper.tree[all.positionalOnly], parameter)
      dumper.list("args", dumper.tree[all.positional], parameter)
      if let variadic = all.variadic { dumper.field("vararg") { parameter(&$0, variadic) } }
      dumper.list("kwonlyargs", dumper.tree[all.keywordOnly], parameter)
      dumper.list("kw_defaults", dumper.tree[all.keywordOnly]) { dumper, parameter in
        if let value = parameter.defaultValue {
          dumper.expression(value)
        } else {
          dumper.write("None")
        }
      }
      if let keywords = all.keywords { dumper.field("kwarg") { parameter(&$0, keywords) } }
      let plain = Array(dumper.tree[all.positionalOnly]) + dumper.tree[all.positional]
      dumper.list("defaults", plain.compactMap(\.defaultValue)) { $0.expression($1) }
    }
  }

  mutating func constant(_ value: Constant) {
    write(PythonText.constant(value, tree))
  }
}

extension Argument {
  fileprivate var isStar: Bool { if case .star = kind { true } else { false } }
}

extension Conversion {
  /// The number that stands for the conversion in Python's tree.
  public var code: Int {
    switch self {
    case .none: -1
    case .str: 115
    case .repr: 114
    case .ascii: 97
    }
  }
}

extension UnaryOperator {
  /// The name of its class in Python's tree.
  public var nodeName: String {
    switch self {
    case .plus: "UAdd"
    case .minus: "USub"
    case .invert: "Invert"
    case .not: "Not"
    }
  }
}

extension BinaryOperator {
  /// The name of its class in Python's tree.
  public var nodeName: String {
    switch self {
    case .add: "Add"
    case .subtract: "Sub"
    case .multiply: "Mult"
    case .matrixMultiply: "MatMult"
    case .divide: "Div"
    case .floorDivide: "FloorDiv"
    case .modulo: "Mod"
    case .power: "Pow"
    case .leftShift: "LShift"
    case .rightShift: "RShift"
    case .bitAnd: "BitAnd"
    case .bitOr: "BitOr"
    case .bitXor: "BitXor"
    }
  }
}

extension Comparator {
  /// The name of its class in Python's tree.
  public var nodeName: String {
    switch self {
    case .less: "Lt"
    case .lessEqual: "LtE"
    case .greater: "Gt"
    case .greaterEqual: "GtE"
    case .equal: "Eq"
    case .notEqual: "NotEq"
    case .is: "Is"
    case .isNot: "IsNot"
    case .in: "In"
    case .notIn: "NotIn"
    }
  }
}
