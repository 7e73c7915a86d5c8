// How do the passes read a tree?

import CordonSyntax

/// A tree by reference. `Tree` is a struct of many arrays, and asking a stored one for a node would
/// copy them all to the native stack, once for each question. The tree must outlive its readers.
struct TreeReader {
  private let pointer: UnsafePointer<Tree>
  private let exprs: UnsafeBufferPointer<Expr>
  private let stmts: UnsafeBufferPointer<Stmt>

  /// Lets `body` read `tree`.
  static func reading<Result>(
    _ tree: Tree, _ body: (TreeReader) throws(SyntaxProblem) -> Result
  ) throws(SyntaxProblem) -> Result {
    let pointer = UnsafeMutablePointer<Tree>.allocate(capacity: 1)
    pointer.initialize(to: tree)
    defer {
      pointer.deinitialize(count: 1)
      pointer.deallocate()
    }
    // The arrays are neither changed nor released before the end of this function.
    let reader = TreeReader(
      pointer: UnsafePointer(pointer),
      exprs: pointer.pointee.exprs.withUnsafeBufferPointer { $0 },
      stmts: pointer.pointee.stmts.withUnsafeBufferPointer { $0 })
    return try body(reader)
  }

  /// The expression written out, as annotations are kept.
  @inline(never) func text(of id: ExprID) -> String { pointer.pointee.unparse(id) }

  var body: List<StmtID> { pointer.pointee.body }

  subscript(id: ExprID) -> Expr { exprs[Int(id.index)] }
  subscript(id: StmtID) -> Stmt { stmts[Int(id.index)] }
  subscript(id: PatternID) -> Pattern {
    @inline(never) get { pointer.pointee[id] }
  }
  subscript(id: NameID) -> String {
    @inline(never) get { pointer.pointee[id] }
  }
  subscript(id: StringID) -> [UInt8] {
    @inline(never) get { pointer.pointee[id] }
  }
  subscript(id: CompositeID) -> CompositeConstant {
    @inline(never) get { pointer.pointee[id] }
  }
  subscript(id: ParametersID) -> Parameters {
    @inline(never) get { pointer.pointee[id] }
  }
  subscript(id: DefinitionID<FunctionDefinition>) -> FunctionDefinition {
    @inline(never) get { pointer.pointee[id] }
  }
  subscript(id: DefinitionID<ClassDefinition>) -> ClassDefinition {
    @inline(never) get { pointer.pointee[id] }
  }

  subscript(list: List<ExprID>) -> ArraySlice<ExprID> {
    @inline(never) get { pointer.pointee[list] }
  }
  subscript(list: List<StmtID>) -> ArraySlice<StmtID> {
    @inline(never) get { pointer.pointee[list] }
  }
  subscript(list: List<PatternID>) -> ArraySlice<PatternID> {
    @inline(never) get { pointer.pointee[list] }
  }
  subscript(list: List<NameID>) -> ArraySlice<NameID> {
    @inline(never) get { pointer.pointee[list] }
  }
  subscript(list: List<Comparison>) -> ArraySlice<Comparison> {
    @inline(never) get { pointer.pointee[list] }
  }
  subscript(list: List<Argument>) -> ArraySlice<Argument> {
    @inline(never) get { pointer.pointee[list] }
  }
  subscript(list: List<DictItem>) -> ArraySlice<DictItem> {
    @inline(never) get { pointer.pointee[list] }
  }
  subscript(list: List<Comprehension>) -> ArraySlice<Comprehension> {
    @inline(never) get { pointer.pointee[list] }
  }
  subscript(list: List<Parameter>) -> ArraySlice<Parameter> {
    @inline(never) get { pointer.pointee[list] }
  }
  subscript(list: List<TypeParameter>) -> ArraySlice<TypeParameter> {
    @inline(never) get { pointer.pointee[list] }
  }
  subscript(list: List<ExceptHandler>) -> ArraySlice<ExceptHandler> {
    @inline(never) get { pointer.pointee[list] }
  }
  subscript(list: List<WithItem>) -> ArraySlice<WithItem> {
    @inline(never) get { pointer.pointee[list] }
  }
  subscript(list: List<ImportAlias>) -> ArraySlice<ImportAlias> {
    @inline(never) get { pointer.pointee[list] }
  }
  subscript(list: List<MatchCase>) -> ArraySlice<MatchCase> {
    @inline(never) get { pointer.pointee[list] }
  }
}
