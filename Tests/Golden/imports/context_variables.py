# Context variables, tokens and contexts.
from _contextvars import Context, ContextVar, Token, copy_context

var = ContextVar("var", default=1)
other = ContextVar("other")
print(var.get(), other.get(5), var.name)
token = var.set(2)
print(var.get(), token.var is var, token.old_value is Token.MISSING)
context = copy_context()


def change():
    var.set(3)
    return var.get()


print(context.run(change), var.get(), context[var], context.get(other), var in context, len(context))
var.reset(token)
print(var.get())
for action in (lambda: other.get(), lambda: var.reset(token), lambda: context[1], lambda: ContextVar(1)):
    try:
        action()
    except (LookupError, RuntimeError, TypeError) as problem:
        print(type(problem).__name__)
