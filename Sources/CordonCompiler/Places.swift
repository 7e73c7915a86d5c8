// How is a name loaded, stored and deleted?

import CordonBytecode
import CordonSyntax

/// Where the code of a unit finds a name.
enum Place {
  case register(Int)
  /// A cell in a register.
  case cell(Int)
  /// A cell of the closure.
  case free(Int)
  case global
  /// The namespace of a module, class body or `exec`.
  case namespace
  /// A class body that does not bind the name itself: its namespace, then the closure.
  case namespaceOrFree(Int)
  /// A lazily evaluated scope in a class: the class's namespace, then the closure or the globals.
  case classDict(Int?)
}

/// A comprehension or type-parameter list whose names live in temporaries of this unit.
struct InlinedScope {
  let scope: Scope
  var registers: [String: Int]

  func place(_ name: String) -> Place? {
    guard let register = registers[name] else { return nil }
    return scope[name]?.isCell == true ? .cell(register) : .register(register)
  }
}

extension CodeGenerator {
  func place(named name: String) -> Place {
    let innermost = inlined.last?.scope ?? scope
    switch innermost[name]?.resolution ?? .globalImplicit {
    case .local:
      if let last = inlined.last { return last.place(name) ?? .global }
      return ownPlace(name)
    case .globalExplicit: return .global
    case .globalImplicit:
      if scope.kind == .module { return modulePlace }
      if readsClassNamespace { return classPlace(name) }
      if scope.isDynamic { return .namespace }
      return seesClass ? .classDict(nil) : .global
    case .free:
      for level in inlined.dropLast().reversed() {
        if let place = level.place(name) { return place }
      }
      if readsClassNamespace, !inlined.isEmpty { return classPlace(name) }
      if !inlined.isEmpty, scope.isFunctionLike, scope[name]?.isOwn == true {
        return ownPlace(name)
      }
      guard let index = scope.freeIndex(name) else { return .global }
      if readsClassNamespace { return classPlace(name) }
      return seesClass && name != "__classdict__" ? .classDict(index) : .free(index)
    }
  }

  /// Whether the present code looks names up in the class around it: type parameters and aliases
  /// do, comprehensions in them do not.
  private var seesClass: Bool {
    scope.canSeeClass && inlined.allSatisfy { $0.scope.kind == .typeParameters }
  }

  private var modulePlace: Place {
    program.options.namespaceIsGlobals ? .global : .namespace
  }

  /// Whether the present code is that of a class body itself, not of a comprehension in it.
  private var readsClassNamespace: Bool {
    scope.kind == .classBody
      && inlined.allSatisfy { $0.scope.kind == .typeParameters || $0.scope.isLeaking }
  }

  private func classPlace(_ name: String) -> Place {
    switch scope[name]?.resolution ?? .globalImplicit {
    case .local, .globalImplicit: .namespace
    case .globalExplicit: .global
    case .free:
      scope.freeIndex(name).map { index in
        scope[name]?.flags.contains(.nonlocal) == true ? .free(index) : .namespaceOrFree(index)
      } ?? .namespace
    }
  }

  private func ownPlace(_ name: String) -> Place {
    switch scope.kind {
    case .module: return modulePlace
    case .classBody: return .namespace
    case _ where scope.isDynamic: return .namespace
    default:
      guard let register = localRegisters[name] else { return .global }
      return scope[name]?.isCell == true ? .cell(register) : .register(register)
    }
  }

  /// Puts the cell of a name that an inner unit captures into `register`.
  func loadCellItself(_ name: String, into register: Int) {
    for level in inlined.reversed() {
      if let own = level.registers[name] {
        code.emit(.move, a: register, b: own)
        return
      }
    }
    let isOwn = scope.isFunctionLike ? scope[name]?.isOwn == true : localRegisters[name] != nil
    if isOwn, let own = localRegisters[name] {
      code.emit(.move, a: register, b: own)
    } else if let index = scope.freeIndex(name) {
      code.emit(.loadFreeCell, a: register, b: index)
    } else {
      preconditionFailure("\(self.name) has no cell for \(name)")
    }
  }

  // MARK: Load

  /// The register that a local lives in, checked to be bound; nil for other names.
  func registerInPlace(_ id: NameID, at span: Span) -> Int? {
    let (name, place) = place(id)
    guard case .register(let register) = place else { return nil }
    check(register, name, at: span)
    return register
  }

  /// Raises at run time unless the flow analysis knows that the local is bound.
  func check(_ register: Int, _ name: String, at span: Span) {
    guard code.known?.contains(register) == false else { return }
    code.emit(.checkLocal, a: register, b: nameOperand(name), at: span)
    code.known?.insert(register)
  }

  func load(_ id: NameID, into register: Int, at span: Span) {
    let (name, place) = place(id)
    load(name, place, into: register, at: span)
  }

  func load(_ name: String, _ place: Place, into register: Int, at span: Span) {
    switch place {
    case .register(let own):
      check(own, name, at: span)
      if own != register { code.emit(.move, a: register, b: own) }
    case .cell(let cell):
      code.emit(.loadCell, a: register, b: cell, c: nameOperand(name), at: span)
    case .free(let index):
      code.emit(.loadFree, a: register, b: index, c: nameOperand(name), at: span)
    case .global: code.emit(.loadGlobal, a: register, b: nameOperand(name), at: span)
    case .namespace: code.emit(.loadName, a: register, b: nameOperand(name), at: span)
    case .namespaceOrFree(let index):
      loadFromMapping(name, into: register, at: span, otherwise: index) { mapping in
        code.emit(.loadNamespace, a: mapping)
      }
    case .classDict(let index):
      loadFromMapping(name, into: register, at: span, otherwise: index) { mapping in
        let cell = scope.freeIndex("__classdict__") ?? 0
        code.emit(.loadFree, a: mapping, b: cell, c: nameOperand("__classdict__"), at: span)
      }
    }
  }

  private func loadFromMapping(
    _ name: String, into register: Int, at span: Span, otherwise index: Int?,
    _ loadMapping: (Int) -> Void
  ) {
    let mark = top
    let value = scratch(for: register)
    let mapping = allocate()
    loadMapping(mapping)
    code.emit(.loadFromMapping, a: value, b: mapping, c: nameOperand(name), at: span)
    let missing = code.newLabel()
    let done = code.newLabel()
    code.jump(.jumpIfUnset, a: value, to: missing)
    code.jump(to: done)
    code.place(missing)
    load(name, index.map { .free($0) } ?? .global, into: value, at: span)
    code.place(done)
    if value != register { code.emit(.move, a: register, b: value) }
    release(to: mark)
  }

  // MARK: Store

  func store(_ register: Int, _ id: NameID, at span: Span) {
    let (name, place) = place(id)
    store(register, name, place, at: span)
  }

  func store(_ register: Int, _ name: String, _ place: Place, at span: Span) {
    switch place {
    case .register(let own):
      if own != register { code.emit(.move, a: own, b: register) }
      code.known?.insert(own)
    case .cell(let cell): code.emit(.storeCell, a: cell, b: register)
    case .free(let index): code.emit(.storeFree, a: index, b: register)
    case .global: code.emit(.storeGlobal, a: register, b: nameOperand(name), at: span)
    case .namespace, .namespaceOrFree:
      code.emit(.storeName, a: register, b: nameOperand(name), at: span)
    case .classDict: code.emit(.storeGlobal, a: register, b: nameOperand(name), at: span)
    }
  }

  func refuseDebug(_ name: NameID, _ span: Span) throws(SyntaxProblem) {
    if tree[name] == "__debug__" { throw problem("cannot assign to __debug__", span) }
  }

  // MARK: Delete

  func delete(_ id: NameID, at span: Span) {
    let (name, place) = place(id)
    switch place {
    case .register(let own):
      check(own, name, at: span)
      code.emit(.loadUnset, a: own)
      code.known?.remove(own)
    case .cell, .free:
      let mark = top
      let value = allocate()
      load(name, place, into: value, at: span)
      code.emit(.loadUnset, a: value)
      store(value, name, place, at: span)
      release(to: mark)
    case .global: code.emit(.deleteGlobal, b: nameOperand(name), at: span)
    case .namespace, .namespaceOrFree, .classDict:
      code.emit(.deleteName, b: nameOperand(name), at: span)
    }
  }

  /// `name = None; del name`, which ends a handler: cannot fail for locals.
  func clear(_ id: NameID, at span: Span) {
    let (name, place) = place(id)
    let mark = top
    let value = allocate()
    switch place {
    case .register(let own):
      code.emit(.loadUnset, a: own)
      code.known?.remove(own)
    case .cell, .free:
      code.emit(.loadUnset, a: value)
      store(value, name, place, at: span)
    default:
      code.loadConstant(.none, into: value)
      store(value, name, place, at: span)
      delete(id, at: span)
    }
    release(to: mark)
  }
}
