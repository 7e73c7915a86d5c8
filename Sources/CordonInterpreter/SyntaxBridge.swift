// How does source text reach the machine?

import CordonBytecode
import CordonCompiler
import CordonRuntime
import CordonSyntax

/// The runtime's way to the parser and the compiler.
final class SyntaxBridge: SourceCompiler {
  func compile(
    _ source: [UInt8], fileName: String, mode: String, flags: Int, optimize: Int, _ vm: VM
  ) throws(Raised) -> CodeUnit {
    try vm.chargeCompilation(bytes: source.count)
    let (source, flags) = try SyntaxBridge.translated(source, flags, vm)
    var warnings: [SyntaxWarning] = []
    let unit: CodeUnit
    var isParsed = false
    let dialect = SyntaxBridge.dialect(source, fileName, mode, flags, vm)
    do throws(SyntaxProblem) {
      let tree: Tree
      let origin: Parser.Origin =
        flags & sourceIsText != 0 ? .text : mode == "program" ? .program : .bytes
      var options = Compiler.Options()
      options.fileName = fileName
      options.optimize = optimize < 0 ? vm.host.startup.optimize : optimize
      options.futureAnnotations = flags & 0x100_0000 != 0
      options.nativeStackLimit = vm.nativeStackLimit
      options.topLevelAwait = dialect == .modern && flags & 0x2000 != 0
      var features = ClassicFeatures(rawValue: flags).subtracting(.latin1)
      if flags & sourceIsClassic != 0, origin == .bytes {
        features.formUnion(Parser.encodingFeatures(of: source))
      }
      switch mode {
      case "eval":
        tree = try Parser.parseExpression(
          source, fileName: fileName, origin: origin, dialect: dialect, features: features)
        options.mode = .expression
      case "single":
        tree = try Parser.parseInteractive(
          source, fileName: fileName, origin: origin, dialect: dialect, features: features)
        options.mode = .interactive
      default:
        tree = try Parser.parseModule(
          source, fileName: fileName, origin: origin, dialect: dialect,
          features: features, isProgram: mode != "exec")
        options.mode = .module
        options.namespaceIsGlobals = mode != "exec"
      }
      // What `exec` and `eval` run is not shown in tracebacks, a module's file is.
      if mode != "exec" && mode != "eval" {
        vm.host.sources.register(fileName, source, in: vm.realm.id)
      }
      warnings = tree.warnings
      isParsed = true
      unit = try Compiler.compile(tree, options)
    } catch {
      try SyntaxBridge.tell(warnings, fileName, source, vm)
      // Where the compiler, and not the parser, refuses it, the text is that of the file.
      let hasText = !isParsed || mode != "exec" || !fileName.hasPrefix("<")
      var problem = error
      problem.tellsEnd = dialect == .modern
      throw SyntaxBridge.raise(problem, fileName, source, vm, hasText: hasText)
    }
    try SyntaxBridge.tell(warnings, fileName, source, vm)
    return unit
  }

  /// The dialect of a source: as a flag or the text itself says, else that of the start for what is
  /// not of the library.
  private static func dialect(
    _ source: [UInt8], _ fileName: String, _ mode: String, _ flags: Int, _ vm: VM
  ) -> Dialect {
    if flags & sourceIsClassic != 0 { return .classic }
    guard mode == "program" || mode == "module" else { return .modern }
    if let named = Dialect.named(in: source) { return named }
    guard vm.speaksClassic else { return .modern }
    if fileName.hasPrefix("<") { return fileName == "<string>" ? .classic : .modern }
    let library = vm.host.ownLibrary
    return !library.isEmpty && fileName.hasPrefix(library + "/") ? .modern : .classic
  }

  func isTree(_ value: Value, _ vm: VM) throws(Raised) -> Bool {
    try NodeReader.isNode(value, vm)
  }

  func compile(
    tree value: Value, fileName: String, mode: String, flags: Int, optimize: Int, _ vm: VM
  ) throws(Raised) -> CodeUnit {
    let tree = try NodeReader(vm).read(value, mode: mode)
    try vm.chargeCompilation(bytes: NodeReader.bytesOfNode * (tree.exprs.count + tree.stmts.count))
    var options = Compiler.Options()
    options.fileName = fileName
    options.optimize = max(0, optimize)
    options.futureAnnotations = flags & 0x100_0000 != 0
    options.topLevelAwait = flags & 0x2000 != 0
    options.nativeStackLimit = vm.nativeStackLimit
    options.mode = mode == "eval" ? .expression : mode == "single" ? .interactive : .module
    do throws(SyntaxProblem) {
      return try Compiler.compile(tree, options)
    } catch {
      if error.kind == .tooDeep {
        throw vm.raise(.recursionError, "maximum recursion depth exceeded during compilation")
      }
      throw SyntaxBridge.raise(error, fileName, [], vm, hasText: false)
    }
  }

  /// Tells what may be meant otherwise. Where a filter makes an error of it, that is a SyntaxError.
  static func tell(
    _ warnings: [SyntaxWarning], _ fileName: String, _ source: [UInt8], _ vm: VM
  ) throws(Raised) {
    for warning in warnings {
      let category: BuiltinType =
        warning.kind == .syntaxWarning ? .syntaxWarning : .deprecationWarning
      do throws(Raised) {
        try vm.warn(
          ofSource: warning.message, category, fileName: fileName, line: Int(warning.span.line))
      } catch {
        guard vm.take(category) else { throw error }
        let problem = SyntaxProblem(.syntaxError, warning.message, warning.span)
        throw raise(problem, fileName, source, vm)
      }
    }
  }

  func parse(
    _ source: [UInt8], fileName: String, mode: String, flags: Int, version: Int, _ vm: VM
  ) throws(Raised) -> Value {
    let tree: Tree
    let root: String
    let (source, flags) = try SyntaxBridge.translated(source, flags, vm)
    do throws(SyntaxProblem) {
      let origin: Parser.Origin = flags & sourceIsText != 0 ? .text : .bytes
      switch mode {
      case "eval":
        tree = try Parser.parseExpression(source, fileName: fileName, origin: origin)
        root = "Expression"
      case "single":
        tree = try Parser.parseInteractive(source, fileName: fileName, origin: origin)
        root = "Interactive"
      default:
        tree = try Parser.parseModule(source, fileName: fileName, origin: origin)
        root = "Module"
      }
      if version >= 0, let problem = tree.problem(before: version) { throw problem }
    } catch {
      throw SyntaxBridge.raise(error, fileName, source, vm)
    }
    try SyntaxBridge.tell(tree.warnings, fileName, source, vm)
    return try TreeObjects(vm, tree).root(root)
  }

  func tokens(isLenient: Bool, isClassic: Bool) -> any SourceTokens {
    TokenBridge(isLenient: isLenient, isClassic: isClassic)
  }

  /// The SyntaxError that tells of a problem, on its way.
  static func raise(
    _ problem: SyntaxProblem, _ fileName: String, _ source: [UInt8], _ vm: VM, hasText: Bool = true
  ) -> Raised {
    let line = Int(problem.span.line)
    if line < 0 { return vm.raise(.syntaxError, problem.message) }
    let text = problem.sourceLine ?? lineText(line, of: source)
    let shown = text.map { problem.endsLine ? $0 + "\n" : $0 }
    return vm.raiseSyntaxError(
      problem.kind.rawValue, problem.message, fileName: fileName, line: line,
      offset: position(text, Int(problem.span.column)), text: hasText ? shown : nil,
      endLine: problem.tellsEnd ? Int(problem.span.endLine) : nil,
      endOffset: position(shown, Int(problem.span.endColumn)))
  }

  /// A column as CPython counts it: from 1, in characters of the line that the problem begins on,
  /// even when it ends on another, and no further than its end. Below 0 are its words for "none".
  private static func position(_ text: String?, _ column: Int) -> Int {
    guard column >= 0, let text else { return column + 1 }
    let bytes = text.utf8.prefix(column)
    let rest = min(column, text.utf8.count) - bytes.count
    return bytes.reduce(rest) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } + 1
  }

  private static func lineText(_ number: Int, of source: [UInt8]) -> String? {
    var line = 1
    var start = 0
    for (i, byte) in source.enumerated() where byte == 10 {
      if line == number { return String(decoding: source[start..<i], as: UTF8.self) }
      line += 1
      start = i + 1
    }
    return line == number ? String(decoding: source[start...], as: UTF8.self) : nil
  }
}
