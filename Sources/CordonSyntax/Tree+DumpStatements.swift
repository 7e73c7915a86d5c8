// How do statements and patterns look in the words of Python's `ast.dump`?

extension TreeDumper {
  mutating func statement(_ id: StmtID) {
    let stmt = tree[id]
    let span = stmt.span
    switch stmt.kind {
    case .expression(let value):
      node("Expr", span) { dumper in dumper.field("value") { $0.expression(value) } }
    case .assign(let targets, let value):
      node("Assign", span) { dumper in
        dumper.expressions("targets", targets, .store)
        dumper.field("value") { $0.expression(value) }
      }
    case .augmentedAssign(let target, let op, let value):
      node("AugAssign", span) { dumper in
        dumper.field("target") { $0.expression(target, .store) }
        dumper.field("op") { $0.write(op.nodeName + "()") }
        dumper.field("value") { $0.expression(value) }
      }
    case .annotatedAssign(let target, let annotation, let value, let isSimple):
      node("AnnAssign", span) { dumper in
        dumper.field("target") { $0.expression(target, .store) }
        dumper.field("annotation") { $0.expression(annotation) }
        dumper.optional("value", value)
        dumper.field("simple") { $0.write(isSimple ? "1" : "0") }
      }
    case .delete(let targets):
      node("Delete", span) { $0.expressions("targets", targets, .delete) }
    case .pass: node("Pass", span) { _ in }
    case .break: node("Break", span) { _ in }
    case .continue: node("Continue", span) { _ in }
    case .return(let value): node("Return", span) { $0.optional("value", value) }
    case .raise(let exception, let cause):
      node("Raise", span) {
        $0.optional("exc", exception)
        $0.optional("cause", cause)
      }
    case .global(let names): declaration("Global", span, names)
    case .nonlocal(let names): declaration("Nonlocal", span, names)
    case .assert(let test, let message):
      node("Assert", span) { dumper in
        dumper.field("test") { $0.expression(test) }
        dumper.optional("msg", message)
      }
    case .import(let names): node("Import", span) { $0.aliases(names) }
    case .importFrom(let module, let names, let level):
      node("ImportFrom", span) { dumper in
        if let module { dumper.text("module", dumper.tree[module]) }
        dumper.aliases(names)
        dumper.field("level") { $0.write("\(level)") }
      }
    default: compound(stmt)
    }
  }

  private mutating func declaration(_ name: String, _ span: Span, _ names: List<NameID>) {
    node(name, span) { dumper in
      dumper.list("names", dumper.tree[names]) { $0.write(PythonText.repr($0.tree[$1])) }
    }
  }

  private mutating func aliases(_ names: List<ImportAlias>) {
    list("names", tree[names]) { dumper, alias in
      dumper.node("alias", alias.span) { dumper in
        dumper.text("name", dumper.tree[alias.name])
        if let asName = alias.asName { dumper.text("asname", dumper.tree[asName]) }
      }
    }
  }

  private mutating func compound(_ stmt: Stmt) {
    let span = stmt.span
    switch stmt.kind {
    case .if(let test, let body, let otherwise):
      node("If", span) { dumper in
        dumper.field("test") { $0.expression(test) }
        dumper.statements("body", body)
        dumper.statements("orelse", otherwise)
      }
    case .while(let test, let body, let otherwise):
      node("While", span) { dumper in
        dumper.field("test") { $0.expression(test) }
        dumper.statements("body", body)
        dumper.statements("orelse", otherwise)
      }
    case .for(let target, let iterable, let body, let otherwise, let isAsync):
      node(isAsync ? "AsyncFor" : "For", span) { dumper in
        dumper.field("target") { $0.expression(target, .store) }
        dumper.field("iter") { $0.expression(iterable) }
        dumper.statements("body", body)
        dumper.statements("orelse", otherwise)
      }
    case .try(let body, let handlers, let otherwise, let finally, let isGroup):
      node(isGroup ? "TryStar" : "Try", span) { dumper in
        dumper.statements("body", body)
        dumper.list("handlers", dumper.tree[handlers]) { dumper, handler in
          dumper.node("ExceptHandler", handler.span) { dumper in
            dumper.optional("type", handler.type)
            if let name = handler.name { dumper.text("name", dumper.tree[name]) }
            dumper.statements("body", handler.body)
          }
        }
        dumper.statements("orelse", otherwise)
        dumper.statements("finalbody", finally)
      }
    case .with(let items, let body, let isAsync):
      node(isAsync ? "AsyncWith" : "With", span) { dumper in
        dumper.list("items", dumper.tree[items]) { dumper, item in
          dumper.node("withitem", nil) { dumper in
            dumper.field("context_expr") { $0.expression(item.context) }
            if let target = item.target {
              dumper.field("optional_vars") { $0.expression(target, .store) }
            }
          }
        }
        dumper.statements("body", body)
      }
    case .match(let subject, let cases):
      node("Match", span) { dumper in
        dumper.field("subject") { $0.expression(subject) }
        dumper.list("cases", dumper.tree[cases]) { dumper, item in
          dumper.node("match_case", nil) { dumper in
            dumper.field("pattern") { $0.pattern(item.pattern) }
            dumper.optional("guard", item.guardTest)
            dumper.statements("body", item.body)
          }
        }
      }
    case .function(let id): function(tree[id], span)
    case .class(let id): classDefinition(tree[id], span)
    case .typeAlias(let name, let parameters, let value):
      node("TypeAlias", span) { dumper in
        dumper.field("name") { $0.expression(name, .store) }
        dumper.typeParameters(parameters)
        dumper.field("value") { $0.expression(value) }
      }
    default: break
    }
  }

  private mutating func function(_ definition: FunctionDefinition, _ span: Span) {
    node(definition.isAsync ? "AsyncFunctionDef" : "FunctionDef", span) { dumper in
      dumper.text("name", dumper.tree[definition.name])
      dumper.field("args") { $0.parameters(definition.parameters) }
      dumper.statements("body", definition.body)
      dumper.expressions("decorator_list", definition.decorators)
      dumper.optional("returns", definition.returns)
      dumper.typeParameters(definition.typeParameters)
    }
  }

  private mutating func classDefinition(_ definition: ClassDefinition, _ span: Span) {
    node("ClassDef", span) { dumper in
      dumper.text("name", dumper.tree[definition.name])
      dumper.callArguments("bases", definition.arguments)
      dumper.statements("body", definition.body)
      dumper.expressions("decorator_list", definition.decorators)
      dumper.typeParameters(definition.typeParameters)
    }
  }

  private mutating func typeParameters(_ parameters: List<TypeParameter>) {
    list("type_params", tree[parameters]) { dumper, parameter in
      let name: String
      var bound: ExprID?
      switch parameter.kind {
      case .typeVar(let value):
        name = "TypeVar"
        bound = value
      case .paramSpec: name = "ParamSpec"
      case .typeVarTuple: name = "TypeVarTuple"
      }
      dumper.node(name, parameter.span) {
        $0.text("name", $0.tree[parameter.name])
        $0.optional("bound", bound)
        $0.optional("default_value", parameter.defaultValue)
      }
    }
  }

  // MARK: Patterns

  private mutating func patterns(_ name: String, _ items: List<PatternID>) {
    list(name, tree[items]) { $0.pattern($1) }
  }

  mutating func pattern(_ id: PatternID) {
    let pattern = tree[id]
    let span = pattern.span
    switch pattern.kind {
    case .value(let value):
      node("MatchValue", span) { dumper in dumper.field("value") { $0.expression(value) } }
    case .singleton(let value):
      node("MatchSingleton", span) { dumper in dumper.field("value") { $0.constant(value) } }
    case .sequence(let items): node("MatchSequence", span) { $0.patterns("patterns", items) }
    case .mapping(let keys, let items, let rest):
      node("MatchMapping", span) {
        $0.expressions("keys", keys)
        $0.patterns("patterns", items)
        if let rest { $0.text("rest", $0.tree[rest]) }
      }
    case .class(let type, let items, let keywords, let keywordItems):
      node("MatchClass", span) { dumper in
        dumper.field("cls") { $0.expression(type) }
        dumper.patterns("patterns", items)
        dumper.list("kwd_attrs", dumper.tree[keywords]) {
          $0.write(PythonText.repr($0.tree[$1]))
        }
        dumper.patterns("kwd_patterns", keywordItems)
      }
    case .star(let name):
      node("MatchStar", span) { if let name { $0.text("name", $0.tree[name]) } }
    case .capture(let item, let name):
      node("MatchAs", span) { dumper in
        if let item { dumper.field("pattern") { $0.pattern(item) } }
        if let name { dumper.text("name", dumper.tree[name]) }
      }
    case .or(let items): node("MatchOr", span) { $0.patterns("patterns", items) }
    }
  }
}
