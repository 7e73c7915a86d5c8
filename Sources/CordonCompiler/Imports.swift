// What do import statements do?

import CordonBytecode
import CordonSyntax

extension CodeGenerator {
  func emitImport(_ aliases: ArraySlice<ImportAlias>, _ span: Span) throws(SyntaxProblem) {
    for alias in aliases {
      let mark = top
      let dotted = tree[alias.name]
      let module = emitImportName(dotted, level: 0, names: nil, span)
      let parts = dotted.split(separator: ".")
      if let name = alias.asName {
        try refuseDebug(name, span)
        for part in parts.dropFirst() {
          code.emit(
            .importFrom, a: module, b: module, c: nameOperand(String(part)), at: span)
        }
        store(module, name, at: span)
      } else {
        let first = (inlined.last?.scope ?? scope).mangle(String(parts.first ?? ""))
        if first == "__debug__" { throw problem("cannot assign to __debug__", span) }
        store(module, first, place(named: first), at: span)
      }
      release(to: mark)
    }
  }

  func emitImportFrom(
    _ id: StmtID, _ module: NameID?, _ aliases: ArraySlice<ImportAlias>, _ level: Int,
    _ span: Span
  ) throws(SyntaxProblem) {
    let dotted = module.map { tree[$0] } ?? ""
    if level == 0, dotted == "__future__", !isAtBeginning(id) {
      throw problem("from __future__ imports must occur at the beginning of the file", span)
    }
    let names = aliases.map { CodeConstant.name(tree[$0.name]) }
    let register = emitImportName(dotted, level: level, names: names, span)
    for alias in aliases {
      if tree[alias.name] == "*" {
        code.emit(.importStar, a: register, at: span)
        return
      }
      let bound = alias.asName ?? alias.name
      try refuseDebug(bound, span)
      if case .register(let own) = place(bound).place {
        code.emit(
          .importFrom, a: own, b: register, c: nameOperand(tree[alias.name]), at: span)
        code.known?.insert(own)
      } else {
        let value = allocate()
        code.emit(
          .importFrom, a: value, b: register, c: nameOperand(tree[alias.name]), at: span)
        store(value, bound, at: span)
        release(to: value)
      }
    }
  }

  private func isAtBeginning(_ id: StmtID) -> Bool {
    scope.kind == .module && tree[tree.body].prefix(program.future.allowedCount).contains(id)
  }

  private func emitImportName(
    _ dotted: String, level: Int, names: [CodeConstant]?, _ span: Span
  ) -> Int {
    let module = allocate()
    let operands = allocate(2)
    code.loadConstant(.int(level), into: operands)
    code.loadConstant(names.map { .tuple($0) } ?? .none, into: operands + 1)
    code.emit(.importName, a: module, b: nameOperand(dotted), c: operands, at: span)
    release(to: module + 1)
    return module
  }
}
