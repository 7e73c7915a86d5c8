// How do functions and lambdas come into being?

import CordonBytecode
import CordonSyntax

extension CodeGenerator {
  // MARK: Units

  /// Compiles a whole tree.
  func compileModule() throws(SyntaxProblem) -> CodeUnit {
    var docString: [UInt8]?
    try emitSuspendable { () throws(SyntaxProblem) in
      if program.options.mode == .expression {
        if let first = tree[tree.body].first, case .expression(let value) = tree[first].kind {
          code.emit(.returnValue, a: try operand(value))
          code.end()
        }
        return
      }
      let start = Span(line: 1, column: 0, endLine: 1, endColumn: 0)
      if scope.hasAnnotations { emitSetupAnnotations(at: start) }
      if program.options.mode == .module {
        docString = documentation(tree.body)
        if let docString { storeDocumentation(docString, tree.body) }
      }
      try emit(tree.body)
      emitHandledBefore()
      code.emit(.returnNone)
    }
    return try finish(suspensionFlags, docString: docString)
  }

  func emitSetupAnnotations(at span: Span) {
    let register = allocate()
    code.emit(
      .intrinsic, a: register, b: register, c: Int(Intrinsic.setupAnnotations.rawValue), at: span)
    release(to: register)
  }

  func storeDocumentation(_ text: [UInt8], _ body: List<StmtID>) {
    guard let first = tree[body].first else { return }
    let register = allocate()
    code.loadConstant(.string(text), into: register)
    store(register, "__doc__", place(named: "__doc__"), at: tree[first].span)
    release(to: register)
  }

  /// The docstring of a body, its indentation removed.
  func documentation(_ body: List<StmtID>) -> [UInt8]? {
    guard program.options.optimize < 2, let first = tree[body].first,
      case .expression(let value) = tree[first].kind,
      case .constant(.string(let text)) = tree[value].kind
    else { return nil }
    return DocString.cleaned(tree[text])
  }

  private func child(
    _ scope: Scope, name: String, firstLine: Int
  ) -> CodeGenerator {
    CodeGenerator(program, scope, parent: self, name: name, firstLine: firstLine)
  }

  private func compileFunction(
    _ scope: Scope, name: String, firstLine: Int, _ parameters: Parameters,
    docString: [UInt8]?, _ body: (CodeGenerator) throws(SyntaxProblem) -> Void
  ) throws(SyntaxProblem) -> CodeUnit {
    let generator = child(scope, name: name, firstLine: firstLine)
    let positional = tree[parameters.positionalOnly] + tree[parameters.positional]
    var ordered = positional + tree[parameters.keywordOnly]
    var flags: CodeFlags = [.optimized, .newLocals, generator.suspensionFlags]
    if let variadic = parameters.variadic {
      ordered.append(variadic)
      flags.insert(.varArgs)
    }
    if let keywords = parameters.keywords {
      ordered.append(keywords)
      flags.insert(.varKeywords)
    }
    for parameter in ordered { try refuseDebug(parameter.name, parameter.span) }
    generator.hasReceiver = !positional.isEmpty
    generator.declareLocals(ordered.map { generator.mangle($0.name) })
    try generator.emitSuspendable { () throws(SyntaxProblem) in try body(generator) }
    return try generator.finish(
      flags, positional: positional.count, positionalOnly: Int(parameters.positionalOnly.count),
      keywordOnly: Int(parameters.keywordOnly.count), docString: docString)
  }

  /// A unit without parameters that returns the value of an expression: a type alias or bound.
  func compileThunk(
    _ scope: Scope, _ value: ExprID, unpacks: Bool = false
  ) throws(SyntaxProblem) -> CodeUnit {
    let generator = child(scope, name: scope.name, firstLine: Int(tree[value].span.line))
    generator.declareLocals([])
    try generator.emitSuspendable { () throws(SyntaxProblem) in
      var register = generator.allocate()
      if unpacks, case .starred = tree[value].kind {
        try generator.emitSequence(.tuple, [value], tree[value].span, into: register)
      } else {
        register = try generator.operand(value, hint: register)
      }
      generator.code.emit(.returnValue, a: register)
      generator.code.end()
    }
    return try generator.finish([.optimized, .newLocals])
  }

  // MARK: Function objects

  /// Makes the function of `unit`; `window` is the first of three temporaries that hold the
  /// defaults, keyword defaults and annotations.
  func emitFunctionObject(_ unit: CodeUnit, window: Int, into destination: Int, at span: Span) {
    let mark = top
    var window = window
    // The cells must stand next to them.
    if top != window + 3, !unit.freeNames.isEmpty {
      let copy = allocate(3)
      for offset in 0..<3 { code.emit(.move, a: copy + offset, b: window + offset) }
      window = copy
    }
    for name in unit.freeNames { loadCellItself(name, into: allocate()) }
    code.emit(.makeFunction, a: destination, b: code.name(.code(unit)), c: window, at: span)
    release(to: mark)
  }

  /// Takes three temporaries that say "no defaults, no annotations".
  func allocateBareWindow() -> Int {
    let window = allocate(3)
    for offset in 0..<3 { code.emit(.loadUnset, a: window + offset) }
    return window
  }

  /// Evaluates defaults into three temporaries; the third, for annotations, is left unset.
  private func emitDefaults(_ parameters: Parameters, _ span: Span) throws(SyntaxProblem) -> Int {
    let window = allocate()
    let defaults = (tree[parameters.positionalOnly] + tree[parameters.positional])
      .compactMap { $0.defaultValue }
    if defaults.isEmpty {
      code.emit(.loadUnset, a: window)
    } else if let constant = program.folder.tuple(ArraySlice(defaults)) {
      code.loadConstant(constant, into: window)
    } else {
      try emitSequence(.tuple, ArraySlice(defaults), span, into: window)
      release(to: window + 1)
    }
    let keywordWindow = allocate()
    let keywordOnly = tree[parameters.keywordOnly].filter { $0.defaultValue != nil }
    if keywordOnly.isEmpty {
      code.emit(.loadUnset, a: keywordWindow)
    } else {
      let start = top
      for parameter in keywordOnly {
        guard let value = parameter.defaultValue else { continue }
        code.loadConstant(.name(mangle(parameter.name)), into: allocate())
        try emitNext(value)
      }
      code.emit(.buildDict, a: keywordWindow, b: start, c: keywordOnly.count, at: span)
      release(to: start)
    }
    code.emit(.loadUnset, a: allocate())
    return window
  }

  func emitLambda(
    _ id: ExprID, _ parameters: ParametersID, _ body: ExprID, into destination: Int
  ) throws(SyntaxProblem) {
    let span = tree[id].span
    let list = tree[parameters]
    let window = try emitDefaults(list, span)
    let unit = try compileFunction(
      program.scopes[.expression(id.index)], name: "<lambda>", firstLine: Int(span.line), list,
      docString: nil
    ) { (generator) throws(SyntaxProblem) in
      let mark = generator.top
      let register = try generator.operand(body)
      generator.code.emit(.returnValue, a: register)
      generator.code.end()
      generator.release(to: mark)
    }
    emitFunctionObject(unit, window: window, into: destination, at: span)
  }

  func emitFunction(
    _ id: DefinitionID<FunctionDefinition>, _ span: Span
  ) throws(SyntaxProblem) {
    let function = tree[id]
    try refuseDebug(function.name, span)
    let decorators = tree[function.decorators]
    let isDirect = decorators.isEmpty && function.typeParameters.isEmpty
    var own: Int?
    if isDirect, case .register(let register) = place(function.name).place { own = register }
    let first = top
    for decorator in decorators { try emitNext(decorator) }
    let result = allocate()
    let window = try emitDefaults(tree[function.parameters], span)
    try withTypeParameters(
      function.typeParameters, .functionTypeParameters(id.index), span
    ) { (typeParameters) throws(SyntaxProblem) in
      try emitAnnotations(function, into: window + 2, span)
      let unit = try compile(id, function, span)
      emitFunctionObject(unit, window: window, into: own ?? result, at: span)
      if let typeParameters {
        let operands = allocate(2)
        code.emit(.move, a: operands, b: result)
        code.emit(.move, a: operands + 1, b: typeParameters)
        code.emit(
          .intrinsic, a: result, b: operands, c: Int(Intrinsic.setTypeParameters.rawValue),
          at: span)
      }
    }
    release(to: result + 1)
    if let own {
      code.known?.insert(own)
    } else {
      applyDecorators(decorators, first: first)
      store(decorators.isEmpty ? result : first, function.name, at: span)
    }
  }

  /// Calls the decorators in the registers from `first`, the last one first, on what stands after
  /// them; the result replaces the first.
  func applyDecorators(_ decorators: ArraySlice<ExprID>, first: Int) {
    for (offset, decorator) in decorators.enumerated().reversed() {
      code.emit(.call, a: first + offset, b: 1, at: tree[decorator].span)
      release(to: first + offset + 1)
    }
  }

  private func compile(
    _ id: DefinitionID<FunctionDefinition>, _ function: FunctionDefinition, _ span: Span
  ) throws(SyntaxProblem) -> CodeUnit {
    let docString = documentation(function.body)
    let firstLine = tree[function.decorators].first.map { tree[$0].span.line } ?? span.line
    return try compileFunction(
      program.scopes[.function(id.index)], name: tree[function.name], firstLine: Int(firstLine),
      tree[function.parameters], docString: docString
    ) { (generator) throws(SyntaxProblem) in
      try generator.emit(function.body)
      generator.emitHandledBefore()
      generator.code.emit(.returnNone)
      generator.code.end()
    }
  }

  /// The dict of annotations, in CPython's order.
  private func emitAnnotations(
    _ function: FunctionDefinition, into register: Int, _ span: Span
  ) throws(SyntaxProblem) {
    let parameters = tree[function.parameters]
    var all = Array(tree[parameters.positional]) + tree[parameters.positionalOnly]
    if let variadic = parameters.variadic { all.append(variadic) }
    all += tree[parameters.keywordOnly]
    if let keywords = parameters.keywords { all.append(keywords) }
    var entries: [(name: String, value: ExprID)] = []
    for parameter in all {
      if let annotation = parameter.annotation {
        entries.append((mangle(parameter.name), annotation))
      }
    }
    if let returns = function.returns { entries.append(("return", returns)) }
    if entries.isEmpty { return }
    if entries.count > 64 {
      code.emit(.buildDict, a: register, b: register, c: 0, at: span)
    }
    let start = top
    for entry in entries {
      code.loadConstant(.name(entry.name), into: allocate())
      try emitAnnotation(entry.value, into: allocate())
      if entries.count > 64 {
        code.emit(.dictPut, a: register, b: start, c: start + 1, at: span)
        release(to: start)
      }
    }
    if entries.count <= 64 {
      code.emit(.buildDict, a: register, b: start, c: entries.count, at: span)
      release(to: start)
    }
  }
}
