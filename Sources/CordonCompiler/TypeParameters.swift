// How are `[T: bound = default]` and `type X = ...` evaluated?
//
// Type parameters are variables of an inlined scope around the definition; bounds, defaults and
// alias values are units of their own, called when somebody asks.

import CordonBytecode
import CordonSyntax

extension CodeGenerator {
  /// Runs `body` where the type parameters are visible; it gets the register of their tuple, or
  /// nil when there are none. Everything allocated here is left to the caller to release.
  func withTypeParameters(
    _ list: List<TypeParameter>, _ key: ScopeKey, _ span: Span,
    _ body: (Int?) throws(SyntaxProblem) -> Void
  ) throws(SyntaxProblem) {
    if list.isEmpty { return try body(nil) }
    let scope = program.scopes[key]
    pushInlined(scope)
    let parameters = tree[list]
    let tuple = allocate()
    let first = allocate(parameters.count)
    var hasDefault = false
    for (offset, parameter) in parameters.enumerated() {
      try emitTypeParameter(parameter, list.start + UInt32(offset), into: first + offset, span)
      store(first + offset, parameter.name, at: parameter.span)
      if parameter.defaultValue != nil {
        hasDefault = true
      } else if hasDefault {
        throw problem(
          "non-default type parameter '\(tree[parameter.name])' follows default type parameter",
          parameter.span)
      }
    }
    code.emit(.buildTuple, a: tuple, b: first, c: parameters.count, at: span)
    release(to: first)
    if scope[".type_params"] != nil {
      store(tuple, ".type_params", place(named: ".type_params"), at: span)
    }
    try body(tuple)
    popInlined()
  }

  private func emitTypeParameter(
    _ parameter: TypeParameter, _ index: UInt32, into register: Int, _ span: Span
  ) throws(SyntaxProblem) {
    try refuseDebug(parameter.name, parameter.span)
    let mark = top
    defer { release(to: mark) }
    let operands = allocate(2)
    code.loadConstant(.name(tree[parameter.name]), into: operands)
    var intrinsic: Intrinsic
    var unpacks = false
    switch parameter.kind {
    case .typeVar(let bound?):
      intrinsic = .typeVarWithBound
      if case .tuple = tree[bound].kind { intrinsic = .typeVarWithConstraints }
      try emitThunk(.typeVariable(index), bound, into: operands + 1, parameter.span)
    case .typeVar(nil): intrinsic = .typeVar
    case .paramSpec: intrinsic = .paramSpec
    case .typeVarTuple:
      intrinsic = .typeVarTuple
      unpacks = true
    }
    code.emit(
      .intrinsic, a: register, b: operands, c: Int(intrinsic.rawValue), at: parameter.span)
    if let value = parameter.defaultValue {
      code.emit(.move, a: operands, b: register)
      try emitThunk(
        .typeVariableDefault(index), value, unpacks: unpacks, into: operands + 1, parameter.span)
      code.emit(
        .intrinsic, a: register, b: operands,
        c: Int(Intrinsic.setTypeParameterDefault.rawValue), at: parameter.span)
    }
  }

  /// A function that computes `value` in the scope of `key`.
  private func emitThunk(
    _ key: ScopeKey, _ value: ExprID, unpacks: Bool = false, into register: Int, _ span: Span
  ) throws(SyntaxProblem) {
    let unit = try compileThunk(program.scopes[key], value, unpacks: unpacks)
    let window = allocateBareWindow()
    emitFunctionObject(unit, window: window, into: register, at: span)
    release(to: window)
  }

  func emitTypeAlias(
    _ id: StmtID, _ name: ExprID, _ parameters: List<TypeParameter>, _ value: ExprID,
    _ span: Span
  ) throws(SyntaxProblem) {
    guard case .name(let nameID) = tree[name].kind else { return }
    try refuseDebug(nameID, tree[name].span)
    let result = allocate()
    try withTypeParameters(parameters, .aliasTypeParameters(id.index), span) {
      (tuple) throws(SyntaxProblem) in
      let operands = allocate(3)
      code.loadConstant(.name(tree[nameID]), into: operands)
      if let tuple {
        code.emit(.move, a: operands + 1, b: tuple)
      } else {
        code.loadConstant(.none, into: operands + 1)
      }
      try emitThunk(.alias(id.index), value, into: operands + 2, span)
      code.emit(
        .intrinsic, a: result, b: operands, c: Int(Intrinsic.typeAlias.rawValue), at: span)
    }
    release(to: result + 1)
    store(result, nameID, at: span)
  }

  // MARK: Inlined scopes

  /// Gives the names of an inlined scope fresh temporaries, unset unless the code is known to bind
  /// them before it reads them.
  func pushInlined(_ scope: Scope, bindsFirst: Bool = true) {
    var level = InlinedScope(scope: scope, registers: [:])
    for symbol in scope.symbols where symbol.isOwn {
      let register = allocate()
      markInlinedVariable(register)
      level.registers[symbol.name] = register
      if symbol.isCell || !bindsFirst { code.emit(.loadUnset, a: register) }
      if symbol.isCell { code.emit(.makeCell, a: register) }
    }
    inlined.append(level)
  }

  func popInlined() {
    guard let level = inlined.popLast() else { return }
    for register in level.registers.values { unmarkInlinedVariable(register) }
  }
}
