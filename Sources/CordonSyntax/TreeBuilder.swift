// How is a tree put together?
//
// The mutating side of `Tree`. Lists are collected on stacks, one for each kind of element,
// because the elements of an inner list arrive while the outer one is still open; a finished list
// moves into the tree's side table in one piece.

public struct TreeBuilder {
  public var tree = Tree()
  private var names = NameTable()

  var exprs: [ExprID] = []
  var stmts: [StmtID] = []
  var patterns: [PatternID] = []
  var nameList: [NameID] = []
  var comparisons: [Comparison] = []
  var arguments: [Argument] = []
  var dictItems: [DictItem] = []
  var comprehensions: [Comprehension] = []
  var parameters: [Parameter] = []
  var typeParameters: [TypeParameter] = []
  var withItems: [WithItem] = []
  var aliases: [ImportAlias] = []

  public init() {}

  /// Where each stack stood, so that an attempt that failed leaves nothing behind.
  struct Mark {
    fileprivate var counts: (Int, Int, Int, Int, Int, Int, Int, Int, Int, Int, Int, Int)
  }

  var mark: Mark {
    Mark(
      counts: (
        exprs.count, stmts.count, patterns.count, nameList.count, comparisons.count,
        arguments.count, dictItems.count, comprehensions.count, parameters.count,
        typeParameters.count, withItems.count, aliases.count
      ))
  }

  mutating func restore(_ mark: Mark) {
    let c = mark.counts
    exprs.removeLast(exprs.count - c.0)
    stmts.removeLast(stmts.count - c.1)
    patterns.removeLast(patterns.count - c.2)
    nameList.removeLast(nameList.count - c.3)
    comparisons.removeLast(comparisons.count - c.4)
    arguments.removeLast(arguments.count - c.5)
    dictItems.removeLast(dictItems.count - c.6)
    comprehensions.removeLast(comprehensions.count - c.7)
    parameters.removeLast(parameters.count - c.8)
    typeParameters.removeLast(typeParameters.count - c.9)
    withItems.removeLast(withItems.count - c.10)
    aliases.removeLast(aliases.count - c.11)
  }

  // MARK: Nodes

  @inline(__always)
  public mutating func add(_ kind: Expr.Kind, _ span: Span) -> ExprID {
    let id = ExprID(index: UInt32(truncatingIfNeeded: tree.exprs.count))
    tree.exprs.append(Expr(kind: kind, span: span))
    return id
  }

  public mutating func add(_ kind: Stmt.Kind, _ span: Span) -> StmtID {
    let id = StmtID(index: UInt32(truncatingIfNeeded: tree.stmts.count))
    tree.stmts.append(Stmt(kind: kind, span: span))
    return id
  }

  public mutating func add(_ kind: Pattern.Kind, _ span: Span) -> PatternID {
    let id = PatternID(index: UInt32(truncatingIfNeeded: tree.patterns.count))
    tree.patterns.append(Pattern(kind: kind, span: span))
    return id
  }

  public mutating func add(_ parameters: Parameters) -> ParametersID {
    let id = ParametersID(index: UInt32(truncatingIfNeeded: tree.parameterLists.count))
    tree.parameterLists.append(parameters)
    return id
  }

  public mutating func add(_ definition: FunctionDefinition) -> DefinitionID<FunctionDefinition> {
    let id = DefinitionID<FunctionDefinition>(index: UInt32(tree.functions.count))
    tree.functions.append(definition)
    return id
  }

  public mutating func add(_ definition: ClassDefinition) -> DefinitionID<ClassDefinition> {
    let id = DefinitionID<ClassDefinition>(index: UInt32(tree.classes.count))
    tree.classes.append(definition)
    return id
  }

  public mutating func add(_ bytes: [UInt8]) -> StringID {
    let id = StringID(index: UInt32(truncatingIfNeeded: tree.strings.count))
    tree.strings.append(bytes)
    return id
  }

  /// The number of a name that is spelt in ASCII or already in normal form.
  mutating func name(_ bytes: UnsafeBufferPointer<UInt8>) -> NameID {
    let (index, isNew) = names.intern(bytes)
    if isNew { tree.names.append(String(decoding: bytes, as: UTF8.self)) }
    return NameID(index: index)
  }

  public mutating func name(_ text: String) -> NameID {
    var text = text
    return text.withUTF8 { name($0) }
  }

  public mutating func add(_ constant: CompositeConstant) -> CompositeID {
    let id = CompositeID(index: UInt32(truncatingIfNeeded: tree.composites.count))
    tree.composites.append(constant)
    return id
  }

  // MARK: Lists

  public mutating func list(_ items: [ExprID]) -> List<ExprID> { keep(items, &tree.exprLists) }
  public mutating func list(_ items: [StmtID]) -> List<StmtID> { keep(items, &tree.stmtLists) }
  public mutating func list(_ items: [PatternID]) -> List<PatternID> {
    keep(items, &tree.patternLists)
  }
  public mutating func list(_ items: [NameID]) -> List<NameID> { keep(items, &tree.nameLists) }
  public mutating func list(_ items: [Comparison]) -> List<Comparison> {
    keep(items, &tree.comparisons)
  }
  public mutating func list(_ items: [Argument]) -> List<Argument> { keep(items, &tree.arguments) }
  public mutating func list(_ items: [DictItem]) -> List<DictItem> { keep(items, &tree.dictItems) }
  public mutating func list(_ items: [Comprehension]) -> List<Comprehension> {
    keep(items, &tree.comprehensions)
  }
  public mutating func list(_ items: [Parameter]) -> List<Parameter> {
    keep(items, &tree.parameters)
  }
  public mutating func list(_ items: [TypeParameter]) -> List<TypeParameter> {
    keep(items, &tree.typeParameters)
  }
  public mutating func list(_ items: [WithItem]) -> List<WithItem> { keep(items, &tree.withItems) }
  public mutating func list(_ items: [ImportAlias]) -> List<ImportAlias> {
    keep(items, &tree.aliases)
  }

  mutating func exprList(from base: Int) -> List<ExprID> {
    move(&exprs, base, &tree.exprLists)
  }
  mutating func stmtList(from base: Int) -> List<StmtID> {
    move(&stmts, base, &tree.stmtLists)
  }
  mutating func patternList(from base: Int) -> List<PatternID> {
    move(&patterns, base, &tree.patternLists)
  }
  mutating func nameList(from base: Int) -> List<NameID> {
    move(&nameList, base, &tree.nameLists)
  }
  mutating func comparisonList(from base: Int) -> List<Comparison> {
    move(&comparisons, base, &tree.comparisons)
  }
  mutating func argumentList(from base: Int) -> List<Argument> {
    move(&arguments, base, &tree.arguments)
  }
  mutating func dictItemList(from base: Int) -> List<DictItem> {
    move(&dictItems, base, &tree.dictItems)
  }
  mutating func comprehensionList(from base: Int) -> List<Comprehension> {
    move(&comprehensions, base, &tree.comprehensions)
  }
  mutating func parameterList(from base: Int) -> List<Parameter> {
    move(&parameters, base, &tree.parameters)
  }
  mutating func typeParameterList(from base: Int) -> List<TypeParameter> {
    move(&typeParameters, base, &tree.typeParameters)
  }
  mutating func withItemList(from base: Int) -> List<WithItem> {
    move(&withItems, base, &tree.withItems)
  }
  mutating func aliasList(from base: Int) -> List<ImportAlias> {
    move(&aliases, base, &tree.aliases)
  }
  public mutating func handlerList(_ handlers: [ExceptHandler]) -> List<ExceptHandler> {
    let start = tree.handlers.count
    tree.handlers.append(contentsOf: handlers)
    return List(start: UInt32(start), count: UInt32(handlers.count))
  }
  public mutating func caseList(_ cases: [MatchCase]) -> List<MatchCase> {
    let start = tree.cases.count
    tree.cases.append(contentsOf: cases)
    return List(start: UInt32(start), count: UInt32(cases.count))
  }
}

@inline(__always)
private func move<Element>(
  _ stack: inout [Element], _ base: Int, _ table: inout [Element]
) -> List<Element> {
  let start = table.count
  let count = stack.count - base
  if count == 0 { return .empty }
  table.append(contentsOf: stack[base...])
  stack.removeLast(count)
  return List(
    start: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: count))
}

private func keep<Element>(_ items: [Element], _ table: inout [Element]) -> List<Element> {
  if items.isEmpty { return .empty }
  let start = UInt32(truncatingIfNeeded: table.count)
  table.append(contentsOf: items)
  return List(start: start, count: UInt32(truncatingIfNeeded: items.count))
}
