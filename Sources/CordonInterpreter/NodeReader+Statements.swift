// How are the objects of statements read?

import CordonRuntime
import CordonSyntax

extension NodeReader {
  func statements(_ node: Value, _ kind: NodeKind, _ name: StaticString) throws(Raised)
    -> List<StmtID>
  {
    var found: [StmtID] = []
    try forEach(node, kind, name) { item throws(Raised) in
      if item.isNone { throw invalid("None disallowed in statement list") }
      found.append(try statement(item))
    }
    return builder.list(found)
  }

  private func body(_ node: Value, _ kind: NodeKind) throws(Raised) -> List<StmtID> {
    let found = try statements(node, kind, "body")
    if found.isEmpty { throw invalid("empty body on \(kind.rawValue)") }
    return found
  }

  private func filled<Element>(_ list: [Element], _ name: String, _ kind: NodeKind) throws(Raised)
    -> [Element]
  {
    if list.isEmpty { throw invalid("empty \(name) on \(kind.rawValue)") }
    return list
  }

  private func statement(_ node: Value) throws(Raised) -> StmtID {
    guard let kind = kinds.kind(of: node, vm), kind.group == .stmt else {
      _ = try span(node, "stmt")
      throw try wrongGroup("stmt", node)
    }
    try enter("stmt")
    let span = try span(node, "stmt")
    switch kind {
    case .FunctionDef, .AsyncFunctionDef, .ClassDef:
      return builder.add(try definition(node, kind), span)
    case .If, .While, .For, .AsyncFor, .With, .AsyncWith, .Try, .TryStar, .Match:
      return builder.add(try compound(node, kind), span)
    default: return builder.add(try simple(node, kind), span)
    }
  }

  private func simple(_ node: Value, _ kind: NodeKind) throws(Raised) -> Stmt.Kind {
    switch kind {
    case .Expr: return .expression(try expression(node, kind, "value"))
    case .Assign:
      let targets = try filled(try expressions(node, kind, "targets", .store), "targets", kind)
      return .assign(targets: builder.list(targets), try expression(node, kind, "value"))
    case .AugAssign:
      let target = try expression(node, kind, "target", .store)
      let op = try binaryOperator(node, kind)
      return .augmentedAssign(target, op, try expression(node, kind, "value"))
    case .AnnAssign: return try annotated(node)
    case .TypeAlias:
      let name = try expression(node, kind, "name", .store)
      guard case .name = builder.tree[name].kind else {
        throw vm.raise(.typeError, "TypeAlias with non-Name name")
      }
      let parameters = try typeParameters(node, kind)
      return .typeAlias(name, parameters, try expression(node, kind, "value"))
    case .Delete:
      return .delete(
        builder.list(
          try filled(try expressions(node, kind, "targets", .delete), "targets", kind)))
    case .Pass: return .pass
    case .Break: return .break
    case .Continue: return .continue
    case .Return: return .return(try optionalExpression(node, "value"))
    case .Raise:
      let exception = try optionalExpression(node, "exc")
      let cause = try optionalExpression(node, "cause")
      if exception == nil, cause != nil { throw invalid("Raise with cause but no exception") }
      return .raise(exception, cause: cause)
    case .Global:
      return .global(builder.list(try filled(try identifiers(node, kind, "names"), "names", kind)))
    case .Nonlocal:
      return .nonlocal(
        builder.list(try filled(try identifiers(node, kind, "names"), "names", kind)))
    case .Assert:
      let test = try expression(node, kind, "test")
      return .assert(test, message: try optionalExpression(node, "msg"))
    case .Import: return .import(builder.list(try aliases(node, kind)))
    case .ImportFrom:
      let level = try optional(node, "level")
      let number = level.isNone ? 0 : try integer(level)
      if number < 0 { throw invalid("Negative ImportFrom level") }
      let module = try optionalIdentifier(node, "module")
      return .importFrom(
        module: module, builder.list(try aliases(node, kind)), level: number)
    default: throw try wrongGroup("stmt", node)
    }
  }

  private func annotated(_ node: Value) throws(Raised) -> Stmt.Kind {
    let target = try expression(node, .AnnAssign, "target", .store)
    let isSimple = try integer(try field(node, .AnnAssign, "simple")) != 0
    var isName = false
    switch builder.tree[target].kind {
    case .name: isName = true
    case .attribute, .subscript: break
    case .list: throw invalid("only single target (not list) can be annotated")
    case .tuple: throw invalid("only single target (not tuple) can be annotated")
    default: throw vm.raise(.typeError, "AnnAssign target must be a Name, Attribute or Subscript")
    }
    if isSimple, !isName {
      throw vm.raise(.typeError, "AnnAssign with simple non-Name target")
    }
    let annotation = try expression(node, .AnnAssign, "annotation")
    let value = try optionalExpression(node, "value")
    return .annotatedAssign(target, annotation: annotation, value: value, isSimple: isSimple)
  }

  private func aliases(_ node: Value, _ kind: NodeKind) throws(Raised) -> [ImportAlias] {
    var found: [ImportAlias] = []
    try forEach(node, kind, "names") { item throws(Raised) in
      guard kinds.kind(of: item, vm) == .alias else { throw try wrongGroup("alias", item) }
      let span = try span(item, "alias")
      let name = try identifier(item, .alias, "name")
      found.append(
        ImportAlias(name: name, asName: try optionalIdentifier(item, "asname"), span: span))
    }
    return try filled(found, "names", kind)
  }

  // MARK: Compound statements

  private func compound(_ node: Value, _ kind: NodeKind) throws(Raised) -> Stmt.Kind {
    switch kind {
    case .If, .While:
      let test = try expression(node, kind, "test")
      let body = try body(node, kind)
      let otherwise = try statements(node, kind, "orelse")
      return kind == .If
        ? .if(test, body, otherwise: otherwise) : .while(test, body, otherwise: otherwise)
    case .For, .AsyncFor:
      let target = try expression(node, kind, "target", .store)
      let iterable = try expression(node, kind, "iter")
      let body = try body(node, kind)
      return .for(
        target: target, iterable: iterable, body, otherwise: try statements(node, kind, "orelse"),
        isAsync: kind == .AsyncFor)
    case .With, .AsyncWith:
      var items: [WithItem] = []
      try forEach(node, kind, "items") { item throws(Raised) in
        guard kinds.kind(of: item, vm) == .withitem else { throw try wrongGroup("withitem", item) }
        let context = try expression(item, .withitem, "context_expr")
        let target = try optionalExpression(item, "optional_vars", .store)
        items.append(WithItem(context: context, target: target))
      }
      let list = builder.list(try filled(items, "items", kind))
      return .with(list, try body(node, kind), isAsync: kind == .AsyncWith)
    case .Match:
      let subject = try expression(node, kind, "subject")
      return .match(subject, builder.caseList(try filled(try cases(node), "cases", kind)))
    default: return try tryStatement(node, kind)
    }
  }

  private func tryStatement(_ node: Value, _ kind: NodeKind) throws(Raised) -> Stmt.Kind {
    let body = try body(node, kind)
    var handlers: [ExceptHandler] = []
    try forEach(node, kind, "handlers") { item throws(Raised) in
      guard kinds.kind(of: item, vm) == .ExceptHandler else {
        throw try wrongGroup("excepthandler", item)
      }
      try enter("excepthandler")
      let span = try span(item, "excepthandler")
      let type = try optionalExpression(item, "type")
      let name = try optionalIdentifier(item, "name")
      handlers.append(
        ExceptHandler(type: type, name: name, body: try self.body(item, .ExceptHandler), span: span)
      )
    }
    let otherwise = try statements(node, kind, "orelse")
    let finally = try statements(node, kind, "finalbody")
    if handlers.isEmpty {
      if finally.isEmpty {
        throw invalid("\(kind.rawValue) has neither except handlers nor finalbody")
      }
      if !otherwise.isEmpty {
        throw invalid("\(kind.rawValue) has orelse but no except handlers")
      }
    }
    if kind == .TryStar, handlers.contains(where: { $0.type == nil }) {
      throw vm.raise(.syntaxError, "expected one or more exception types")
    }
    return .try(
      body, handlers: builder.handlerList(handlers), otherwise: otherwise, finally: finally,
      isGroup: kind == .TryStar)
  }

  // MARK: Definitions

  private func definition(_ node: Value, _ kind: NodeKind) throws(Raised) -> Stmt.Kind {
    let name = try identifier(node, kind, "name")
    if kind == .ClassDef {
      let arguments = builder.list(try arguments(node, kind, "bases"))
      let body = try body(node, kind)
      let decorators = builder.list(try expressions(node, kind, "decorator_list"))
      return .class(
        builder.add(
          ClassDefinition(
            name: name, arguments: arguments, body: body, decorators: decorators,
            typeParameters: try typeParameters(node, kind))))
    }
    let parameters = try parameters(node, kind)
    let body = try body(node, kind)
    let decorators = builder.list(try expressions(node, kind, "decorator_list"))
    let returns = try optionalExpression(node, "returns")
    return .function(
      builder.add(
        FunctionDefinition(
          name: name, parameters: parameters, body: body, decorators: decorators, returns: returns,
          typeParameters: try typeParameters(node, kind), isAsync: kind == .AsyncFunctionDef)))
  }

  private func typeParameters(_ node: Value, _ kind: NodeKind) throws(Raised) -> List<TypeParameter>
  {
    var found: [TypeParameter] = []
    try forEach(node, kind, "type_params") { item throws(Raised) in
      guard let kind = kinds.kind(of: item, vm), kind.group == .type_param else {
        throw try wrongGroup("type_param", item)
      }
      let span = try span(item, "type_param", needsEnd: true)
      let name = try variable(try identifier(item, kind, "name"))
      let made: TypeParameter.Kind
      switch kind {
      case .TypeVar: made = .typeVar(bound: try optionalExpression(item, "bound"))
      case .ParamSpec: made = .paramSpec
      default: made = .typeVarTuple
      }
      let value = try optionalExpression(item, "default_value")
      found.append(TypeParameter(kind: made, name: name, defaultValue: value, span: span))
    }
    return builder.list(found)
  }
}
