// How do statements and patterns become objects?

import CordonRuntime
import CordonSyntax

extension TreeObjects {
  func statement(_ id: StmtID) throws(Raised) -> Value {
    try vm.checkNativeStack()
    try vm.charge(4)
    let stmt = tree[id]
    let span = stmt.span
    let node: Value
    switch stmt.kind {
    case .expression(let value):
      node = try self.node("Expr", span)
      try set(node, "value", try expression(value))
    case .assign(let targets, let value):
      node = try self.node("Assign", span)
      try set(node, "targets", try expressions(targets, .store))
      try set(node, "value", try expression(value))
      try set(node, "type_comment", .none)
    case .augmentedAssign(let target, let op, let value):
      node = try self.node("AugAssign", span)
      try set(node, "target", try expression(target, .store))
      try set(node, "op", try one(op.nodeName))
      try set(node, "value", try expression(value))
    case .annotatedAssign(let target, let annotation, let value, let isSimple):
      node = try self.node("AnnAssign", span)
      try set(node, "target", try expression(target, .store))
      try set(node, "annotation", try expression(annotation))
      try set(node, "value", try optional(value))
      try set(node, "simple", .small(isSimple ? 1 : 0))
    case .delete(let targets):
      node = try self.node("Delete", span)
      try set(node, "targets", try expressions(targets, .delete))
    case .pass: node = try self.node("Pass", span)
    case .break: node = try self.node("Break", span)
    case .continue: node = try self.node("Continue", span)
    case .return(let value):
      node = try self.node("Return", span)
      try set(node, "value", try optional(value))
    case .raise(let exception, let cause):
      node = try self.node("Raise", span)
      try set(node, "exc", try optional(exception))
      try set(node, "cause", try optional(cause))
    case .global(let names):
      node = try self.node("Global", span)
      try set(node, "names", try self.names(names))
    case .nonlocal(let names):
      node = try self.node("Nonlocal", span)
      try set(node, "names", try self.names(names))
    case .assert(let test, let message):
      node = try self.node("Assert", span)
      try set(node, "test", try expression(test))
      try set(node, "msg", try optional(message))
    case .import(let names):
      node = try self.node("Import", span)
      try set(node, "names", try aliases(names))
    case .importFrom(let module, let names, let level):
      node = try self.node("ImportFrom", span)
      try set(node, "module", name(module))
      try set(node, "names", try aliases(names))
      try set(node, "level", .small(level))
    default: return try compound(stmt)
    }
    return node
  }

  private func aliases(_ names: List<ImportAlias>) throws(Raised) -> Value {
    try list(tree[names]) { alias throws(Raised) in
      let node = try node("alias", alias.span)
      try set(node, "name", name(alias.name))
      try set(node, "asname", name(alias.asName))
      return node
    }
  }

  private func compound(_ stmt: Stmt) throws(Raised) -> Value {
    let span = stmt.span
    let node: Value
    switch stmt.kind {
    case .if(let test, let body, let otherwise), .while(let test, let body, let otherwise):
      var isLoop = false
      if case .while = stmt.kind { isLoop = true }
      node = try self.node(isLoop ? "While" : "If", span)
      try set(node, "test", try expression(test))
      try set(node, "body", try statements(body))
      try set(node, "orelse", try statements(otherwise))
    case .for(let target, let iterable, let body, let otherwise, let isAsync):
      node = try self.node(isAsync ? "AsyncFor" : "For", span)
      try set(node, "target", try expression(target, .store))
      try set(node, "iter", try expression(iterable))
      try set(node, "body", try statements(body))
      try set(node, "orelse", try statements(otherwise))
      try set(node, "type_comment", .none)
    case .try(let body, let handlers, let otherwise, let finally, let isGroup):
      node = try self.node(isGroup ? "TryStar" : "Try", span)
      try set(node, "body", try statements(body))
      try set(
        node, "handlers",
        try list(tree[handlers]) { handler throws(Raised) in
          let item = try self.node("ExceptHandler", handler.span)
          try set(item, "type", try optional(handler.type))
          try set(item, "name", name(handler.name))
          try set(item, "body", try statements(handler.body))
          return item
        })
      try set(node, "orelse", try statements(otherwise))
      try set(node, "finalbody", try statements(finally))
    case .with(let items, let body, let isAsync):
      node = try self.node(isAsync ? "AsyncWith" : "With", span)
      try set(
        node, "items",
        try list(tree[items]) { item throws(Raised) in
          let made = try self.node("withitem")
          try set(made, "context_expr", try expression(item.context))
          var target = Value.none
          if let id = item.target { target = try expression(id, .store) }
          try set(made, "optional_vars", target)
          return made
        })
      try set(node, "body", try statements(body))
      try set(node, "type_comment", .none)
    case .match(let subject, let cases):
      node = try self.node("Match", span)
      try set(node, "subject", try expression(subject))
      try set(
        node, "cases",
        try list(tree[cases]) { item throws(Raised) in
          let made = try self.node("match_case")
          try set(made, "pattern", try pattern(item.pattern))
          try set(made, "guard", try optional(item.guardTest))
          try set(made, "body", try statements(item.body))
          return made
        })
    case .function(let id): return try function(tree[id], span)
    case .class(let id): return try classDefinition(tree[id], span)
    case .typeAlias(let name, let parameters, let value):
      node = try self.node("TypeAlias", span)
      try set(node, "name", try expression(name, .store))
      try set(node, "type_params", try typeParameters(parameters))
      try set(node, "value", try expression(value))
    default: return .none
    }
    return node
  }

  private func function(_ definition: FunctionDefinition, _ span: Span) throws(Raised) -> Value {
    let node = try node(definition.isAsync ? "AsyncFunctionDef" : "FunctionDef", span)
    try set(node, "name", name(definition.name))
    try set(node, "args", try parameters(definition.parameters))
    try set(node, "body", try statements(definition.body))
    try set(node, "decorator_list", try expressions(definition.decorators))
    try set(node, "returns", try optional(definition.returns))
    try set(node, "type_comment", .none)
    try set(node, "type_params", try typeParameters(definition.typeParameters))
    return node
  }

  private func classDefinition(_ definition: ClassDefinition, _ span: Span) throws(Raised) -> Value
  {
    let node = try node("ClassDef", span)
    try set(node, "name", name(definition.name))
    try setArguments(node, "bases", definition.arguments)
    try set(node, "body", try statements(definition.body))
    try set(node, "decorator_list", try expressions(definition.decorators))
    try set(node, "type_params", try typeParameters(definition.typeParameters))
    return node
  }

  private func typeParameters(_ parameters: List<TypeParameter>) throws(Raised) -> Value {
    try list(tree[parameters]) { parameter throws(Raised) in
      let node: Value
      switch parameter.kind {
      case .typeVar(let bound):
        node = try self.node("TypeVar", parameter.span)
        try set(node, "name", name(parameter.name))
        try set(node, "bound", try optional(bound))
      case .paramSpec:
        node = try self.node("ParamSpec", parameter.span)
        try set(node, "name", name(parameter.name))
      case .typeVarTuple:
        node = try self.node("TypeVarTuple", parameter.span)
        try set(node, "name", name(parameter.name))
      }
      try set(node, "default_value", try optional(parameter.defaultValue))
      return node
    }
  }

  // MARK: Patterns

  private func patterns(_ items: List<PatternID>) throws(Raised) -> Value {
    try list(tree[items]) { id throws(Raised) in try pattern(id) }
  }

  private func pattern(_ id: PatternID) throws(Raised) -> Value {
    try vm.checkNativeStack()
    try vm.charge(4)
    let pattern = tree[id]
    let span = pattern.span
    let node: Value
    switch pattern.kind {
    case .value(let value):
      node = try self.node("MatchValue", span)
      try set(node, "value", try expression(value))
    case .singleton(let value):
      node = try self.node("MatchSingleton", span)
      try set(node, "value", constant(value))
    case .sequence(let items):
      node = try self.node("MatchSequence", span)
      try set(node, "patterns", try patterns(items))
    case .mapping(let keys, let items, let rest):
      node = try self.node("MatchMapping", span)
      try set(node, "keys", try expressions(keys))
      try set(node, "patterns", try patterns(items))
      try set(node, "rest", name(rest))
    case .class(let type, let items, let keywords, let keywordItems):
      node = try self.node("MatchClass", span)
      try set(node, "cls", try expression(type))
      try set(node, "patterns", try patterns(items))
      try set(node, "kwd_attrs", try names(keywords))
      try set(node, "kwd_patterns", try patterns(keywordItems))
    case .star(let name):
      node = try self.node("MatchStar", span)
      try set(node, "name", self.name(name))
    case .capture(let item, let name):
      node = try self.node("MatchAs", span)
      var inner = Value.none
      if let item { inner = try self.pattern(item) }
      try set(node, "pattern", inner)
      try set(node, "name", self.name(name))
    case .or(let items):
      node = try self.node("MatchOr", span)
      try set(node, "patterns", try patterns(items))
    }
    return node
  }
}
