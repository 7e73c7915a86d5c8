// How does a class body become a class?

import CordonBytecode
import CordonSyntax

extension CodeGenerator {
  func emitClass(_ id: DefinitionID<ClassDefinition>, _ span: Span) throws(SyntaxProblem) {
    let definition = tree[id]
    try refuseDebug(definition.name, span)
    let decorators = tree[definition.decorators]
    let first = top
    for decorator in decorators { try emitNext(decorator) }
    let window = allocate()
    try withTypeParameters(
      definition.typeParameters, .classTypeParameters(id.index), span
    ) { (typeParameters) throws(SyntaxProblem) in
      try emitClassCall(id, definition, span, window: window, typeParameters)
    }
    release(to: window + 1)
    applyDecorators(decorators, first: first)
    store(first, definition.name, at: span)
  }

  /// R[window] := `__build_class__`(body, name, bases ...)
  private func emitClassCall(
    _ id: DefinitionID<ClassDefinition>, _ definition: ClassDefinition, _ span: Span,
    window: Int, _ typeParameters: Int?
  ) throws(SyntaxProblem) {
    // Type parameters are temporaries above the window, so the call gets one of its own.
    let call = top == window + 1 ? window : allocate()
    let arguments = tree[definition.arguments]
    try checkKeywords(arguments)
    let firstLine = tree[definition.decorators].first.map { tree[$0].span.line } ?? span.line
    let unit = try compileBody(id, definition, firstLine: Int(firstLine))
    code.emit(.loadBuildClass, a: call, at: span)
    let function = allocate()
    emitFunctionObject(unit, window: allocateBareWindow(), into: function, at: span)
    release(to: function + 1)
    code.loadConstant(.name(tree[definition.name]), into: allocate())
    if needsSpread(arguments) {
      var bases: [Int] = []
      if let typeParameters {
        let generic = allocate()
        code.emit(
          .intrinsic, a: generic, b: typeParameters, c: Int(Intrinsic.subscriptGeneric.rawValue),
          at: span)
        bases.append(generic)
      }
      try emitSpread(
        arguments, before: [function, function + 1], after: bases, span, window: call)
    } else {
      var count = arguments.count + 2
      let keywords = keywordNames(arguments)
      for argument in arguments {
        if case .positional = argument.kind { try emitNext(argument.value) }
      }
      if let typeParameters {
        code.emit(
          .intrinsic, a: allocate(), b: typeParameters,
          c: Int(Intrinsic.subscriptGeneric.rawValue), at: span)
        count += 1
      }
      for argument in arguments {
        if case .keyword = argument.kind { try emitNext(argument.value) }
      }
      if keywords.isEmpty {
        code.emit(.call, a: call, b: count, at: span)
      } else {
        code.emit(
          .callKeywords, a: call, b: count, c: code.name(.tuple(keywords)), at: span)
      }
    }
    if call != window { code.emit(.move, a: window, b: call) }
  }

  private func compileBody(
    _ id: DefinitionID<ClassDefinition>, _ definition: ClassDefinition, firstLine: Int
  ) throws(SyntaxProblem) -> CodeUnit {
    let generator = CodeGenerator(
      program, program.scopes[.classBody(id.index)], parent: self, name: tree[definition.name],
      firstLine: firstLine)
    return try generator.compileClassBody(definition)
  }

  private func compileClassBody(
    _ definition: ClassDefinition
  ) throws(SyntaxProblem) -> CodeUnit {
    if scope.needsClassCell { declareClassCell("__class__") }
    if scope.needsClassDict { declareClassCell("__classdict__") }
    for register in cellLocals { code.emit(.loadUnset, a: register) }
    makeCells()
    let start = Span(line: firstLine, column: 0, endLine: firstLine, endColumn: 0)
    let register = allocate()
    func storeInBody(_ name: String, at span: Span) {
      code.emit(.storeName, a: register, b: nameOperand(name), at: span)
    }
    code.emit(.loadName, a: register, b: nameOperand("__name__"), at: start)
    storeInBody("__module__", at: start)
    if !program.options.isClassic {
      code.loadConstant(.string(Array(qualifiedName.utf8)), into: register)
      storeInBody("__qualname__", at: start)
      code.loadConstant(.int(firstLine), into: register)
      storeInBody("__firstlineno__", at: start)
    }
    if let cell = localRegisters["__classdict__"] {
      code.emit(.loadNamespace, a: register)
      code.emit(.storeCell, a: cell, b: register)
    }
    if !definition.typeParameters.isEmpty {
      load(".type_params", place(named: ".type_params"), into: register, at: start)
      storeInBody("__type_params__", at: start)
    }
    if scope.hasAnnotations { emitSetupAnnotations(at: start) }
    let docString = documentation(definition.body)
    if let docString { storeDocumentation(docString, definition.body) }
    try emit(definition.body)

    let end = tree[definition.body].last.map { tree[$0].span } ?? start
    if !program.options.isClassic {
      code.loadConstant(.tuple(staticAttributes.map { .name($0) }), into: register)
      storeInBody("__static_attributes__", at: end)
    }
    if let cell = localRegisters["__classdict__"] {
      code.emit(.move, a: register, b: cell)
      storeInBody("__classdictcell__", at: end)
    }
    if let cell = localRegisters["__class__"] {
      code.emit(.move, a: register, b: cell)
      storeInBody("__classcell__", at: end)
      code.emit(.returnValue, a: register)
    } else {
      code.emit(.returnNone)
    }
    return try finish([], docString: docString)
  }
}
