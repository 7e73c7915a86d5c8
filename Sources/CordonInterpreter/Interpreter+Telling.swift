// What can the interpreter tell about a text or a value?

import CordonBytecode
import CordonCompiler
import CordonRuntime
import CordonSyntax

extension Interpreter {
  /// A problem that the parser found, as Python shows it.
  public func text(of problem: SyntaxProblem, fileName: String, in realm: Realm) -> String {
    let source = Array((problem.sourceLine ?? "").utf8)
    let result = finish(realm) { () throws(Raised) in
      throw SyntaxBridge.raise(problem, fileName, source, vm)
    }
    switch result {
    case .raised(let text), .denied(let text), .limit(let text), .stopped(let text),
      .interrupted(let text):
      return text
    case .completed, .exit: return "\(problem.kind.rawValue): \(problem.message)\n"
    }
  }

  /// The instructions that a program text becomes.
  public func instructions(ofText text: String) throws(SyntaxProblem) -> String {
    var options = Compiler.Options()
    options.fileName = "<command>"
    options.namespaceIsGlobals = true
    let tree = try Parser.parseModule(Array(text.utf8), fileName: options.fileName)
    return try Compiler.compile(tree, options).disassembly()
  }

  /// The instructions of a function, method, class body's function or code object written in Python,
  /// compiled once more from the text that it came from; nil for anything else. Looks with the
  /// rights of the trusted realm and runs nothing of the value's.
  public func instructions(of value: Value) -> String? {
    var place: (file: String, line: Int, name: String, realm: UInt16)?
    _ = vm.enter(trusted) { () throws(Raised) in
      var code = value
      for step in ["__func__", "__code__"] {
        let inner = vm.quietAttribute(code, step)
        if !inner.isUnset { code = inner }
      }
      let file = vm.quietAttribute(code, "co_filename")
      let line = vm.quietAttribute(code, "co_firstlineno")
      let name = vm.quietAttribute(code, "co_qualname")
      if file.isKind(.string), line.isInt, name.isKind(.string) {
        place = (
          file.asText.swiftString, line.asInt, name.asText.swiftString, vm.home(of: code)
        )
      }
      return .none
    }
    guard let place, let text = vm.host.sources.text(of: place.file, in: place.realm) else {
      return nil
    }
    var options = Compiler.Options()
    options.fileName = place.file
    options.namespaceIsGlobals = true
    guard let tree = try? Parser.parseModule(text, fileName: place.file),
      let unit = try? Compiler.compile(tree, options)
    else { return nil }
    var pending = [unit]
    while let unit = pending.popLast() {
      if unit.qualifiedName == place.name && unit.firstLine == place.line {
        return unit.disassembly()
      }
      for case .code(let inner) in unit.constants { pending.append(inner) }
    }
    return nil
  }
}
