// Which names do statements bind, declare and use?

import CordonSyntax

extension ScopeBuilder {
  func visit(_ list: List<StmtID>) throws(SyntaxProblem) {
    for id in tree[list] { try visit(id) }
  }

  private func visit(_ id: StmtID) throws(SyntaxProblem) {
    var id = id
    // `elif` chains are followed without recursion.
    while case .if(let test, let body, let otherwise) = tree[id].kind {
      try visit(test)
      try visit(body)
      guard otherwise.count == 1, let next = tree[otherwise].first else {
        return try visit(otherwise)
      }
      id = next
    }
    let statement = tree[id]
    switch statement.kind {
    case .expression(let value):
      if options.isClassic { noteExec(value, statement.span) }
      try visit(value)
    case .assign(let targets, let value):
      for target in tree[targets] { try visitTarget(target) }
      try visit(value)
    case .augmentedAssign(let target, _, let value):
      try visitTarget(target)
      try visit(value)
    case .annotatedAssign(let target, let annotation, let value, let isSimple):
      try visitAnnotated(statement.span, target, annotation, value, isSimple)
    case .delete(let targets):
      for target in tree[targets] { try visitDeleted(target) }
    case .pass, .break, .continue: break
    case .return(let value):
      if value != nil, options.isClassic, current.isFunctionLike {
        current.returnsValue = true
        if current.isGenerator { throw returnInGenerator(statement.span) }
      }
      try visit(value)
    case .raise(let value, let cause):
      try visit(value)
      try visit(cause)
    case .global(let names): try declare(names, .global, "global", statement.span)
    case .nonlocal(let names): try declare(names, .nonlocal, "nonlocal", statement.span)
    case .assert(let test, let message):
      try visit(test)
      try visit(message)
    case .import(let aliases):
      for alias in tree[aliases] {
        if let name = alias.asName {
          add(name, .imported)
        } else {
          let first = tree[alias.name].prefix { $0 != "." }
          add(current.mangle(String(first)), .imported)
        }
      }
    case .importFrom(_, let aliases, _):
      for alias in tree[aliases] {
        if tree[alias.name] == "*" {
          if options.isClassic, current.kind != .classBody {
            noteDynamic(alias.span, isExec: false)
          } else if current.kind != .module {
            throw problem("import * only allowed at module level", alias.span)
          }
        } else {
          add(alias.asName ?? alias.name, .imported)
        }
      }
    case .if: break
    case .while(let test, let body, let otherwise):
      try visit(test)
      try visit(body)
      try visit(otherwise)
    case .for(let target, let iterable, let body, let otherwise, _):
      try visitTarget(target)
      try visit(iterable)
      try visit(body)
      try visit(otherwise)
    case .try(let body, let handlers, let otherwise, let finally, _):
      try visit(body)
      if !handlers.isEmpty { current.hasHandlers = true }
      for handler in tree[handlers] {
        try visit(handler.type)
        if let name = handler.name {
          add(name, .assigned)
          current.hasDeletions = true
        }
        try visit(handler.body)
      }
      try visit(otherwise)
      try visit(finally)
    case .with(let items, let body, _):
      for item in tree[items] {
        try visit(item.context)
        if let target = item.target { try visitTarget(target) }
      }
      try visit(body)
    case .match(let subject, let cases):
      try visit(subject)
      for item in tree[cases] {
        try visit(item.pattern)
        try visit(item.guardTest)
        try visit(item.body)
      }
    case .function(let definition): try visitFunction(definition, statement.span)
    case .class(let definition): try visitClass(definition)
    case .typeAlias(let name, let parameters, let value):
      try visitTypeAlias(id, name, parameters, value)
    }
  }

  /// Notes the classic `exec` where it binds variables of the function that it stands in.
  private func noteExec(_ value: ExprID, _ place: Span) {
    guard case .call(let function, let list) = tree[value].kind,
      case .name(let name) = tree[function].kind, tree[name] == ".exec"
    else { return }
    let arguments = tree[list].prefix(3).map { $0.value }
    guard arguments.count == 3 else { return }
    if arguments.dropFirst().contains(where: isLocals) { current.runsInLocals = true }
    guard case .constant(.none) = tree[arguments[1]].kind else { return }
    if case .tuple(let items) = tree[arguments[0]].kind, (2...3).contains(items.count) { return }
    noteDynamic(place, isExec: true)
  }

  private func isLocals(_ id: ExprID) -> Bool {
    guard case .call(let function, _) = tree[id].kind, case .name(let name) = tree[function].kind
    else { return false }
    return tree[name] == "locals"
  }

  private func noteDynamic(_ place: Span, isExec: Bool) {
    guard current.isFunctionLike else { return }
    if isExec { current.isDynamicByExec = true } else { current.importsAll = true }
    if current.dynamicPlace == nil { current.dynamicPlace = place }
  }

  func returnInGenerator(_ span: Span) -> SyntaxProblem {
    problem("'return' with argument inside generator", span)
  }

  private func visitDeleted(_ id: ExprID) throws(SyntaxProblem) {
    switch tree[id].kind {
    case .name(let name):
      add(name, [.assigned, .deleted])
      current.hasDeletions = true
      if options.isClassic, current.deletedPlace == nil { current.deletedPlace = tree[id].span }
    case .tuple(let items), .list(let items):
      for item in tree[items] { try visitDeleted(item) }
    default: try visit(id)
    }
  }

  private func visitAnnotated(
    _ span: Span, _ target: ExprID, _ annotation: ExprID, _ value: ExprID?, _ isSimple: Bool
  ) throws(SyntaxProblem) {
    if case .name(let name) = tree[target].kind {
      let flags = current[mangle(name)]?.flags ?? []
      if isSimple, current.kind != .module, !flags.isDisjoint(with: [.global, .nonlocal]) {
        let word = flags.contains(.global) ? "global" : "nonlocal"
        throw problem("annotated name '\(mangle(name))' can't be \(word)", span)
      }
      if isSimple {
        add(name, [.annotated, .assigned])
      } else if value != nil {
        add(name, .assigned)
      }
    } else {
      try visitTarget(target)
    }
    current.hasAnnotations = true
    try visitAnnotation(annotation)
    try visit(value)
  }

  private func visitAnnotation(_ annotation: ExprID?) throws(SyntaxProblem) {
    guard let annotation else { return }
    if options.futureAnnotations {
      try within(.annotation, "annotation", nil, restriction: "an annotation") {
        () throws(SyntaxProblem) in
        try visit(annotation)
      }
    } else {
      try visit(annotation)
    }
  }

  private func declare(
    _ names: List<NameID>, _ flag: Symbol.Flags, _ word: String, _ span: Span
  ) throws(SyntaxProblem) {
    for id in tree[names] {
      let name = mangle(id)
      let known = current[name]?.flags ?? []
      if known.contains(.parameter) {
        let noun = options.isClassic ? "local" : "parameter"
        let place = options.isClassic ? current.beginning ?? span : span
        throw problem("name '\(name)' is \(noun) and \(word)", place)
      } else if options.isClassic {
        // Where in a function it stands does not matter.
      } else if known.contains(.used) {
        throw problem("name '\(name)' is used prior to \(word) declaration", span)
      } else if known.contains(.annotated) {
        throw problem("annotated name '\(name)' can't be \(word)", span)
      } else if known.contains(.assigned) {
        throw problem("name '\(name)' is assigned to before \(word) declaration", span)
      }
      current.add(name, flag, directive: known.isDisjoint(with: [.global, .nonlocal]) ? span : nil)
    }
  }

  // MARK: Definitions

  private func visitFunction(
    _ id: DefinitionID<FunctionDefinition>, _ span: Span
  ) throws(SyntaxProblem) {
    let function = tree[id]
    add(function.name, .assigned)
    try visit(function.decorators)
    try visitDefaults(function.parameters)
    try withinTypeParameters(
      function.typeParameters, .functionTypeParameters(id.index), className: nil
    ) { () throws(SyntaxProblem) in
      try visitAnnotations(function)
      try within(.function, tree[function.name], .function(id.index)) { () throws(SyntaxProblem) in
        current.isAsync = function.isAsync
        current.isCoroutine = function.isAsync
        current.beginning = span
        try declareParameters(function.parameters)
        try visit(function.body)
      }
    }
  }

  private func visitAnnotations(_ function: FunctionDefinition) throws(SyntaxProblem) {
    let parameters = tree[function.parameters]
    for list in [parameters.positionalOnly, parameters.positional] {
      for parameter in tree[list] { try visitAnnotation(parameter.annotation) }
    }
    try visitAnnotation(parameters.variadic?.annotation)
    try visitAnnotation(parameters.keywords?.annotation)
    for parameter in tree[parameters.keywordOnly] { try visitAnnotation(parameter.annotation) }
    try visitAnnotation(function.returns)
  }

  private func visitClass(_ id: DefinitionID<ClassDefinition>) throws(SyntaxProblem) {
    let definition = tree[id]
    let name = tree[definition.name]
    add(definition.name, .assigned)
    try visit(definition.decorators)
    let isGeneric = !definition.typeParameters.isEmpty
    try withinTypeParameters(
      definition.typeParameters, .classTypeParameters(id.index), className: name
    ) { () throws(SyntaxProblem) in
      if isGeneric { add(".type_params", .assigned) }
      try visit(definition.arguments)
      try within(.classBody, name, .classBody(id.index), privateName: name) {
        () throws(SyntaxProblem) in
        if isGeneric { add(".type_params", .used) }
        try visit(definition.body)
      }
    }
  }

  private func visitTypeAlias(
    _ id: StmtID, _ name: ExprID, _ parameters: List<TypeParameter>, _ value: ExprID
  ) throws(SyntaxProblem) {
    try visitTarget(name)
    guard case .name(let nameID) = tree[name].kind else { return }
    try withinTypeParameters(parameters, .aliasTypeParameters(id.index), className: nil) {
      () throws(SyntaxProblem) in
      try within(.typeAlias, tree[nameID], .alias(id.index), restriction: "a type alias") {
        () throws(SyntaxProblem) in
        try visit(value)
      }
    }
  }

  private func withinTypeParameters(
    _ list: List<TypeParameter>, _ key: ScopeKey, className: String?,
    _ body: () throws(SyntaxProblem) -> Void
  ) throws(SyntaxProblem) {
    if list.isEmpty { return try body() }
    let names = className == nil ? nil : Set(tree[list].map { tree[$0.name] })
    try within(
      .typeParameters, "<generic parameters>", key, privateName: className, mangling: names,
      restriction: "the definition of a generic"
    ) { () throws(SyntaxProblem) in
      for (offset, parameter) in tree[list].enumerated() {
        try declare(parameter, list.start + UInt32(offset))
      }
      try body()
    }
  }

  private func declare(_ parameter: TypeParameter, _ index: UInt32) throws(SyntaxProblem) {
    let name = mangle(parameter.name)
    if current[name]?.flags.contains(.typeParameter) == true {
      throw problem("duplicate type parameter '\(name)'", parameter.span)
    }
    current.add(name, .typeParameter)
    var what = "TypeVar"
    switch parameter.kind {
    case .typeVar(let bound?):
      var restriction = "a TypeVar bound"
      if case .tuple = tree[bound].kind { restriction = "a TypeVar constraint" }
      try within(.typeVariable, name, .typeVariable(index), restriction: restriction) {
        () throws(SyntaxProblem) in
        try visit(bound)
      }
    case .typeVar(nil): break
    case .paramSpec: what = "ParamSpec"
    case .typeVarTuple: what = "TypeVarTuple"
    }
    if let value = parameter.defaultValue {
      try within(
        .typeVariable, name, .typeVariableDefault(index), restriction: "a \(what) default"
      ) { () throws(SyntaxProblem) in
        try visit(value)
      }
    }
  }

  // MARK: Patterns

  private func visit(_ list: List<PatternID>) throws(SyntaxProblem) {
    for id in tree[list] { try visit(id) }
  }

  private func visit(_ id: PatternID) throws(SyntaxProblem) {
    switch tree[id].kind {
    case .value(let value): try visit(value)
    case .singleton: break
    case .sequence(let items), .or(let items): try visit(items)
    case .mapping(let keys, let patterns, let rest):
      try visit(keys)
      try visit(patterns)
      if let rest { add(rest, .assigned) }
    case .class(let type, let positional, _, let keyword):
      try visit(type)
      try visit(positional)
      try visit(keyword)
    case .star(let name):
      if let name { add(name, .assigned) }
    case .capture(let inner, let name):
      if let inner { try visit(inner) }
      if let name { add(name, .assigned) }
    }
  }
}
