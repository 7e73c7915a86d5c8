// Which names are local, captured, free or global?

import CordonSyntax

extension Scope {
  /// Decides every name of this scope and of those inside it, captures included.
  func resolveAll() throws(SyntaxProblem) {
    var declared: Set<String> = []
    if kind == .module { for child in children { child.collectGlobals(&declared) } }
    for index in symbols.indices {
      let symbol = symbols[index]
      // What a function declares global is so for the code around it, too: `exec` with two
      // namespaces shows it.
      let isGlobal = declared.contains(symbol.name) && symbol.isOwn
      setResolution(index, isGlobal ? .globalExplicit : try resolution(symbol))
    }
    for child in children { try child.resolveAll() }
  }

  /// Brings the captured names into the order in which code objects tell them.
  func sortFreeNames() {
    orderFreeNames()
    for child in children { child.sortFreeNames() }
  }

  private func collectGlobals(_ names: inout Set<String>) {
    for symbol in symbols where symbol.flags.contains(.global) { names.insert(symbol.name) }
    for child in children { child.collectGlobals(&names) }
  }

  private func resolution(_ symbol: Symbol) throws(SyntaxProblem) -> Symbol.Resolution {
    let place = symbol.directive ?? Span(line: 1, column: 0, endLine: 1, endColumn: 0)
    if symbol.flags.contains(.global) {
      if symbol.flags.contains(.nonlocal) {
        throw SyntaxProblem(
          .syntaxError, "name '\(symbol.name)' is nonlocal and global", place)
      }
      return .globalExplicit
    }
    if symbol.flags.contains(.nonlocal) {
      if kind == .module {
        throw SyntaxProblem(
          .syntaxError, "nonlocal declaration not allowed at module level", place)
      }
      guard let owner = capture(symbol.name) else {
        throw SyntaxProblem(
          .syntaxError, "no binding for nonlocal '\(symbol.name)' found", place)
      }
      if owner[symbol.name]?.flags.contains(.typeParameter) == true {
        throw SyntaxProblem(
          .syntaxError,
          "nonlocal binding not allowed for type parameter '\(symbol.name)'", place)
      }
      return .free
    }
    if symbol.isOwn { return .local }
    if let known = resolutionInClass(symbol.name) { return known }
    return capture(symbol.name) == nil ? .globalImplicit : .free
  }

  /// What a name is in a type-parameter or alias scope of a class that binds it: looked for in the
  /// class and then among the globals, beyond the functions around the class.
  private func resolutionInClass(_ name: String) -> Symbol.Resolution? {
    guard canSeeClass, name != "__class__", name != "__classdict__" else { return nil }
    var next = parent
    while let scope = next, scope.kind != .classBody {
      if scope[name]?.isOwn == true { return nil }
      next = scope.parent
    }
    guard let flags = next?[name]?.flags else { return nil }
    if flags.contains(.global) { return .globalExplicit }
    return next?[name]?.isOwn == true && !flags.contains(.nonlocal) ? .globalImplicit : nil
  }

  /// Finds the scope around this one that owns a name, and leads the name through every unit on
  /// the way; nil when the name is global.
  private func capture(_ name: String) -> Scope? {
    var units: [Scope] = isInlined ? [] : [self]
    var next = parent
    while let scope = next {
      switch scope.kind {
      case .module: return nil
      case .classBody:
        if name == "__class__" || name == "__classdict__" {
          if name == "__class__" {
            scope.needsClassCell = true
          } else {
            scope.needsClassDict = true
          }
          for unit in units { unit.addFree(name) }
          return scope
        }
      default:
        if let symbol = scope[name] {
          if symbol.flags.contains(.global) { return nil }
          if symbol.isOwn {
            if !units.isEmpty { scope.markCell(name) }
            for unit in units { unit.addFree(name) }
            return scope
          }
        }
      }
      if !scope.isInlined { units.append(scope) }
      next = scope.parent
    }
    return nil
  }
}
