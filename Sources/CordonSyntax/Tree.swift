// What is a parsed program made of?
//
// A tree is a handful of flat arrays. Nodes refer to each other by index, so building one costs no
// reference counting, a left-deep chain of a million operators is released without recursion, and
// a twenty-megabyte display stays small. The node kinds are those of Python's own `ast` module.

/// A region of source text. Lines count from 1, columns are UTF-8 byte offsets from 0, the end is
/// exclusive: the convention of Python's `ast` module.
public struct Span: Equatable, Sendable {
  public var line: Int32
  public var column: Int32
  public var endLine: Int32
  public var endColumn: Int32

  public init(line: Int, column: Int, endLine: Int, endColumn: Int) {
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
    self.endLine = Int32(clamping: endLine)
    self.endColumn = Int32(clamping: endColumn)
  }

  /// The region from the start of this one to the end of `other`.
  public func through(_ other: Span) -> Span {
    var result = self
    result.endLine = other.endLine
    result.endColumn = other.endColumn
    return result
  }
}

public struct ExprID: Equatable, Hashable, Sendable { public var index: UInt32 }
public struct StmtID: Equatable, Hashable, Sendable { public var index: UInt32 }
public struct PatternID: Equatable, Hashable, Sendable { public var index: UInt32 }
/// An identifier (after NFKC) in `Tree.names`.
public struct NameID: Equatable, Hashable, Sendable { public var index: UInt32 }
/// Text or bytes in `Tree.strings`.
public struct StringID: Equatable, Hashable, Sendable { public var index: UInt32 }
/// A constant that no literal writes, in `Tree.composites`.
public struct CompositeID: Equatable, Hashable, Sendable { public var index: UInt32 }
/// A parameter list in `Tree.parameterLists`.
public struct ParametersID: Equatable, Hashable, Sendable { public var index: UInt32 }

/// A run of elements in one of the tree's side tables; read it with `tree[list]`.
public struct List<Element>: Sendable {
  public var start: UInt32
  public var count: UInt32
  public static var empty: List { List(start: 0, count: 0) }
  public var isEmpty: Bool { count == 0 }
}

public enum BinaryOperator: UInt8, Sendable {
  case add, subtract, multiply, matrixMultiply, divide, floorDivide, modulo, power
  case leftShift, rightShift, bitAnd, bitOr, bitXor
}

public enum UnaryOperator: UInt8, Sendable { case plus, minus, invert, not }

public enum BooleanOperator: UInt8, Sendable { case and, or }

public enum Comparator: UInt8, Sendable {
  case less, lessEqual, greater, greaterEqual, equal, notEqual, `is`, isNot, `in`, notIn
}

public enum Constant: Sendable {
  case none, `true`, `false`, ellipsis
  case int(Int)
  /// An integer too large for `Int`: its literal without underscores, prefix kept.
  case bigInt(StringID)
  case float(Double)
  case imaginary(Double)
  /// UTF-8 text; lone surrogates from escapes are kept as WTF-8.
  case string(StringID)
  case bytes(StringID)
  /// Only in trees that were put together by a program.
  case composite(CompositeID)
}

/// A value of one piece to which the grammar has no literal.
public enum CompositeConstant: Sendable {
  case complex(Double, Double)
  case tuple([Constant])
  case frozenSet([Constant])
}

public struct Comparison: Sendable {
  public var op: Comparator
  public var right: ExprID

  public init(op: Comparator, right: ExprID) {
    self.op = op
    self.right = right
  }
}

public struct Argument: Sendable {
  public enum Kind: Sendable { case positional, star, keyword(NameID), doubleStar }
  public var kind: Kind
  public var value: ExprID
  /// The whole argument, with its keyword or stars.
  public var span: Span

  public init(kind: Kind, value: ExprID, span: Span) {
    self.kind = kind
    self.value = value
    self.span = span
  }
}

public struct DictItem: Sendable {
  /// nil for `**mapping`.
  public var key: ExprID?
  public var value: ExprID

  public init(key: ExprID? = nil, value: ExprID) {
    self.key = key
    self.value = value
  }
}

public struct Comprehension: Sendable {
  public var target: ExprID
  public var iterable: ExprID
  public var conditions: List<ExprID>
  public var isAsync: Bool

  public init(target: ExprID, iterable: ExprID, conditions: List<ExprID>, isAsync: Bool) {
    self.target = target
    self.iterable = iterable
    self.conditions = conditions
    self.isAsync = isAsync
  }
}

/// The conversion of a replacement field.
public enum Conversion: UInt8, Sendable { case none, str, repr, ascii }

public struct Expr: Sendable {
  public enum Kind: Sendable {
    case name(NameID)
    case constant(Constant)
    /// An f-string: string constants and formatted values, in order.
    case joinedString(List<ExprID>)
    /// `{value!conversion:spec}`; the spec is a joined string.
    case formattedValue(ExprID, Conversion, spec: ExprID?)
    case binary(BinaryOperator, ExprID, ExprID)
    case unary(UnaryOperator, ExprID)
    case boolean(BooleanOperator, List<ExprID>)
    case compare(ExprID, List<Comparison>)
    case call(ExprID, List<Argument>)
    case conditional(test: ExprID, then: ExprID, otherwise: ExprID)
    case lambda(ParametersID, body: ExprID)
    case attribute(ExprID, NameID)
    case `subscript`(ExprID, ExprID)
    case slice(lower: ExprID?, upper: ExprID?, step: ExprID?)
    case starred(ExprID)
    case tuple(List<ExprID>)
    case list(List<ExprID>)
    case set(List<ExprID>)
    case dict(List<DictItem>)
    case listComprehension(ExprID, List<Comprehension>)
    case setComprehension(ExprID, List<Comprehension>)
    case dictComprehension(key: ExprID, value: ExprID, List<Comprehension>)
    case generator(ExprID, List<Comprehension>)
    case await(ExprID)
    case yield(ExprID?)
    case yieldFrom(ExprID)
    /// `target := value`; the target is a name.
    case named(ExprID, ExprID)
  }
  public var kind: Kind
  public var span: Span
}

public struct Parameter: Sendable {
  public var name: NameID
  public var annotation: ExprID?
  public var defaultValue: ExprID?
  public var span: Span

  public init(name: NameID, annotation: ExprID? = nil, defaultValue: ExprID? = nil, span: Span) {
    self.name = name
    self.annotation = annotation
    self.defaultValue = defaultValue
    self.span = span
  }
}

public struct Parameters: Sendable {
  public var positionalOnly: List<Parameter>
  public var positional: List<Parameter>
  public var variadic: Parameter?
  public var keywordOnly: List<Parameter>
  public var keywords: Parameter?

  public init(
    positionalOnly: List<Parameter>, positional: List<Parameter>, variadic: Parameter? = nil,
    keywordOnly: List<Parameter>, keywords: Parameter? = nil
  ) {
    self.positionalOnly = positionalOnly
    self.positional = positional
    self.variadic = variadic
    self.keywordOnly = keywordOnly
    self.keywords = keywords
  }
}

public struct TypeParameter: Sendable {
  public enum Kind: Sendable { case typeVar(bound: ExprID?), paramSpec, typeVarTuple }
  public var kind: Kind
  public var name: NameID
  public var defaultValue: ExprID?
  public var span: Span

  public init(kind: Kind, name: NameID, defaultValue: ExprID? = nil, span: Span) {
    self.kind = kind
    self.name = name
    self.defaultValue = defaultValue
    self.span = span
  }
}

public struct ExceptHandler: Sendable {
  public var type: ExprID?
  public var name: NameID?
  public var body: List<StmtID>
  public var span: Span

  public init(type: ExprID? = nil, name: NameID? = nil, body: List<StmtID>, span: Span) {
    self.type = type
    self.name = name
    self.body = body
    self.span = span
  }
}

public struct WithItem: Sendable {
  public var context: ExprID
  public var target: ExprID?

  public init(context: ExprID, target: ExprID? = nil) {
    self.context = context
    self.target = target
  }
}

public struct ImportAlias: Sendable {
  /// The dotted name, or `*`.
  public var name: NameID
  public var asName: NameID?
  public var span: Span

  public init(name: NameID, asName: NameID? = nil, span: Span) {
    self.name = name
    self.asName = asName
    self.span = span
  }
}

public struct MatchCase: Sendable {
  public var pattern: PatternID
  public var guardTest: ExprID?
  public var body: List<StmtID>

  public init(pattern: PatternID, guardTest: ExprID? = nil, body: List<StmtID>) {
    self.pattern = pattern
    self.guardTest = guardTest
    self.body = body
  }
}

public struct Pattern: Sendable {
  public enum Kind: Sendable {
    /// A literal (or signed or complex number) or a dotted name, compared with `==`.
    case value(ExprID)
    /// None, True or False, compared with `is`.
    case singleton(Constant)
    case sequence(List<PatternID>)
    /// Keys and patterns of equal number; `rest` is the name after `**`.
    case mapping(keys: List<ExprID>, patterns: List<PatternID>, rest: NameID?)
    case `class`(ExprID, List<PatternID>, keywords: List<NameID>, List<PatternID>)
    /// `*name`, or `*_` when nil.
    case star(NameID?)
    /// `pattern as name`; a bare capture has no pattern, `_` has neither.
    case capture(PatternID?, NameID?)
    case or(List<PatternID>)
  }
  public var kind: Kind
  public var span: Span
}

public struct FunctionDefinition: Sendable {
  public var name: NameID
  public var parameters: ParametersID
  public var body: List<StmtID>
  public var decorators: List<ExprID>
  public var returns: ExprID?
  public var typeParameters: List<TypeParameter>
  public var isAsync: Bool

  public init(
    name: NameID, parameters: ParametersID, body: List<StmtID>, decorators: List<ExprID>,
    returns: ExprID? = nil, typeParameters: List<TypeParameter>, isAsync: Bool
  ) {
    self.name = name
    self.parameters = parameters
    self.body = body
    self.decorators = decorators
    self.returns = returns
    self.typeParameters = typeParameters
    self.isAsync = isAsync
  }
}

public struct ClassDefinition: Sendable {
  public var name: NameID
  public var arguments: List<Argument>
  public var body: List<StmtID>
  public var decorators: List<ExprID>
  public var typeParameters: List<TypeParameter>

  public init(
    name: NameID, arguments: List<Argument>, body: List<StmtID>, decorators: List<ExprID>,
    typeParameters: List<TypeParameter>
  ) {
    self.name = name
    self.arguments = arguments
    self.body = body
    self.decorators = decorators
    self.typeParameters = typeParameters
  }
}

public struct DefinitionID<Definition>: Equatable, Sendable { public var index: UInt32 }

public struct Stmt: Sendable {
  public enum Kind: Sendable {
    case expression(ExprID)
    case assign(targets: List<ExprID>, ExprID)
    case augmentedAssign(ExprID, BinaryOperator, ExprID)
    /// `isSimple` is false for a parenthesised name.
    case annotatedAssign(ExprID, annotation: ExprID, value: ExprID?, isSimple: Bool)
    case delete(List<ExprID>)
    case pass
    case `break`
    case `continue`
    case `return`(ExprID?)
    case raise(ExprID?, cause: ExprID?)
    case global(List<NameID>)
    case nonlocal(List<NameID>)
    case assert(ExprID, message: ExprID?)
    case `import`(List<ImportAlias>)
    /// `level` counts the leading dots.
    case importFrom(module: NameID?, List<ImportAlias>, level: Int)
    case `if`(ExprID, List<StmtID>, otherwise: List<StmtID>)
    case `while`(ExprID, List<StmtID>, otherwise: List<StmtID>)
    case `for`(
      target: ExprID, iterable: ExprID, List<StmtID>, otherwise: List<StmtID>, isAsync: Bool)
    case `try`(
      List<StmtID>, handlers: List<ExceptHandler>, otherwise: List<StmtID>, finally: List<StmtID>,
      isGroup: Bool)
    case with(List<WithItem>, List<StmtID>, isAsync: Bool)
    case match(ExprID, List<MatchCase>)
    case function(DefinitionID<FunctionDefinition>)
    case `class`(DefinitionID<ClassDefinition>)
    case typeAlias(ExprID, List<TypeParameter>, ExprID)
  }
  public var kind: Kind
  public var span: Span
}

/// A parsed program, statement or expression, with all that it refers to.
public struct Tree: Sendable {
  /// The statements; for an expression (`eval`), one `.expression`.
  public var body: List<StmtID> = .empty
  public internal(set) var dialect = Dialect.modern
  public internal(set) var names: [String] = []
  public internal(set) var strings: [[UInt8]] = []
  public internal(set) var composites: [CompositeConstant] = []
  public internal(set) var exprs: [Expr] = []
  public internal(set) var stmts: [Stmt] = []
  public internal(set) var patterns: [Pattern] = []
  public internal(set) var parameterLists: [Parameters] = []
  public internal(set) var functions: [FunctionDefinition] = []
  public internal(set) var classes: [ClassDefinition] = []
  // The side tables that `List` points into.
  var exprLists: [ExprID] = []
  var stmtLists: [StmtID] = []
  var patternLists: [PatternID] = []
  var nameLists: [NameID] = []
  var comparisons: [Comparison] = []
  var arguments: [Argument] = []
  var dictItems: [DictItem] = []
  var comprehensions: [Comprehension] = []
  var parameters: [Parameter] = []
  var typeParameters: [TypeParameter] = []
  var handlers: [ExceptHandler] = []
  var withItems: [WithItem] = []
  var aliases: [ImportAlias] = []
  var cases: [MatchCase] = []

  /// What the text warns about, in the order of the text.
  public internal(set) var warnings: [SyntaxWarning] = []
  /// String constants whose first literal has the prefix `u`, in ascending order.
  public internal(set) var prefixedStrings: [ExprID] = []

  public init() {}

  public subscript(_ id: ExprID) -> Expr { exprs[Int(id.index)] }
  public subscript(_ id: StmtID) -> Stmt { stmts[Int(id.index)] }
  public subscript(_ id: PatternID) -> Pattern { patterns[Int(id.index)] }
  public subscript(_ id: NameID) -> String { names[Int(id.index)] }
  public subscript(_ id: StringID) -> [UInt8] { strings[Int(id.index)] }
  public subscript(_ id: CompositeID) -> CompositeConstant { composites[Int(id.index)] }
  public subscript(_ id: ParametersID) -> Parameters { parameterLists[Int(id.index)] }
  public subscript(_ id: DefinitionID<FunctionDefinition>) -> FunctionDefinition {
    functions[Int(id.index)]
  }
  public subscript(_ id: DefinitionID<ClassDefinition>) -> ClassDefinition {
    classes[Int(id.index)]
  }

  public subscript(_ list: List<ExprID>) -> ArraySlice<ExprID> { exprLists[range(list)] }
  public subscript(_ list: List<StmtID>) -> ArraySlice<StmtID> { stmtLists[range(list)] }
  public subscript(_ list: List<PatternID>) -> ArraySlice<PatternID> { patternLists[range(list)] }
  public subscript(_ list: List<NameID>) -> ArraySlice<NameID> { nameLists[range(list)] }
  public subscript(_ list: List<Comparison>) -> ArraySlice<Comparison> { comparisons[range(list)] }
  public subscript(_ list: List<Argument>) -> ArraySlice<Argument> { arguments[range(list)] }
  public subscript(_ list: List<DictItem>) -> ArraySlice<DictItem> { dictItems[range(list)] }
  public subscript(_ list: List<Comprehension>) -> ArraySlice<Comprehension> {
    comprehensions[range(list)]
  }
  public subscript(_ list: List<Parameter>) -> ArraySlice<Parameter> { parameters[range(list)] }
  public subscript(_ list: List<TypeParameter>) -> ArraySlice<TypeParameter> {
    typeParameters[range(list)]
  }
  public subscript(_ list: List<ExceptHandler>) -> ArraySlice<ExceptHandler> {
    handlers[range(list)]
  }
  public subscript(_ list: List<WithItem>) -> ArraySlice<WithItem> { withItems[range(list)] }
  public subscript(_ list: List<ImportAlias>) -> ArraySlice<ImportAlias> { aliases[range(list)] }
  public subscript(_ list: List<MatchCase>) -> ArraySlice<MatchCase> { cases[range(list)] }

  private func range<T>(_ list: List<T>) -> Range<Int> {
    Int(list.start)..<Int(list.start) + Int(list.count)
  }
}
