// What does the compiler offer?
//
// A tree goes in, a code unit comes out, in two passes: `ScopeBuilder` finds out where each name
// lives, `CodeGenerator` walks the tree once more and emits register code, one generator a code
// unit.

import CordonBytecode
import CordonSyntax

/// Tree to bytecode.
public enum Compiler {
  public enum Mode: Sendable {
    /// A file, an import, `exec`.
    case module
    /// A line at the prompt: expression statements are displayed.
    case interactive
    /// One expression (`eval`); the unit returns its value.
    case expression
  }

  public struct Options: Sendable {
    public var mode: Mode = .module
    public var fileName: String = "<unknown>"
    /// Whether `from __future__ import annotations` holds already; the tree can turn it on, too,
    /// which the unit's flags tell.
    public var futureAnnotations = false
    /// Whether the tree is of the classic dialect, which the units' flags tell.
    var isClassic = false
    /// 1 leaves asserts out and makes `__debug__` false, 2 leaves docstrings out, too.
    public var optimize = 0
    /// Allows `await` outside functions; the unit is then flagged as a coroutine.
    public var topLevelAwait = false
    /// Promises that the unit will run with its globals as its namespace, as scripts, imported
    /// modules and the prompt do (`exec` with separate locals does not). Its names are then
    /// looked up through the cached global instructions.
    public var namespaceIsGlobals = false

    /// The compiler must not let the native stack grow below this address; it throws `.tooDeep`
    /// before.
    public var nativeStackLimit: UInt = 0

    public init() {}

    public init(
      mode: Mode, fileName: String, futureAnnotations: Bool = false, optimize: Int = 0,
      topLevelAwait: Bool = false, namespaceIsGlobals: Bool = false
    ) {
      self.mode = mode
      self.fileName = fileName
      self.futureAnnotations = futureAnnotations
      self.optimize = optimize
      self.topLevelAwait = topLevelAwait
      self.namespaceIsGlobals = namespaceIsGlobals
    }
  }

  /// Returns the code of a whole tree; throws CPython's compile-time errors.
  public static func compile(_ tree: Tree, _ options: Options) throws(SyntaxProblem) -> CodeUnit {
    try TreeReader.reading(tree) { (reader) throws(SyntaxProblem) in
      let future = try FutureStatements(reader)
      var options = options
      if future.annotations { options.futureAnnotations = true }
      options.isClassic = tree.dialect == .classic
      let scopes = try ScopeBuilder.build(reader, options)
      let program = Program(reader, options, scopes, future)
      let generator = CodeGenerator(
        program, scopes.module, parent: nil, name: "<module>", firstLine: 1)
      return try generator.compileModule()
    }
  }
}

/// What all generators of one compilation share.
final class Program {
  let tree: TreeReader
  let options: Compiler.Options
  let scopes: ScopeTable
  let future: FutureStatements
  let folder: Folder
  /// Words of the code units that are finished.
  var finishedWords = 0
  /// Words of bodies of `finally` that stand once more, for one more way out.
  var copiedWords = 0

  init(
    _ tree: TreeReader, _ options: Compiler.Options, _ scopes: ScopeTable,
    _ future: FutureStatements
  ) {
    self.tree = tree
    self.options = options
    self.scopes = scopes
    self.future = future
    folder = Folder(tree, debug: options.optimize == 0)
  }
}
