# A tree compiles to what its text compiles to, and a changed one to what it has become.
import _ast

TEXT = '''
from __future__ import annotations
import sys as system
from os import path as p, sep
x: int = 1
def f(a, /, b=2, *c: str, d, e=3, **g) -> int:
    """Documented."""
    global y
    y = a + b * d - e // 2 ** 3 @ a if False else (a, *c)
    for i in range(3):
        if i == 1: continue
        elif i > 5 and not i or i is None: break
    else:
        x = [j for j in range(3) if j for k in "ab"]
    while a:
        a -= 1
    def inner():
        nonlocal x
        x = {1, 2}, {k: v for k, v in g.items()}, {i for i in c}, {**g, "a": 1}
        return (lambda q=1, *, r: q + r)(1, r=2, *(), **{})
    inner()
    try:
        assert not a, "message"
        raise ValueError(f"{a!r:>{b}} {d} {{}}") from None
    except (ValueError, KeyError) as problem:
        z = str(problem)
    finally:
        del a
    return y, x, z, b"bytes", 1.5, 2j, 10 ** 30, ..., c[1:2, ::3]
class C[T, *Ts, **P](list[T], metaclass=type):
    @property
    def value(self): return __class__.__name__
    type Alias[T: int = bool] = list[T]
async def g():
    async with a as b, c: pass
    async for i in b:
        await i
        yield [j async for j in i]
def h(subject):
    match subject:
        case 1 | -2.5 | 1 + 2j: return "number"
        case {"a": 1, **rest} if rest: return rest
        case [first, *_, C(value=v) as last]: return first
        case None | True: return "single"
        case str() as text: return text
        case _: return (yield)
try:
    pass
except* OSError:
    pass
with (m := open) as f2[0], f3: pass
'''


def differ(a, b, path=""):
    path += "." + a.co_name
    for name in ("co_name co_qualname co_firstlineno co_varnames co_names co_freevars co_cellvars "
                 "co_flags co_argcount").split():
        if getattr(a, name) != getattr(b, name):
            return path + " " + name
    if list(a.co_positions()) != list(b.co_positions()):
        return path + " co_positions"
    for one, two in zip(a.co_consts, b.co_consts, strict=True):
        if hasattr(one, "co_name"):
            found = differ(one, two, path)
            if found:
                return found
        elif repr(one) != repr(two):
            return path + " co_consts"


tree = compile(TEXT, "t", "exec", _ast.PyCF_ONLY_AST)
print(type(tree).__name__, compile(tree, "t", "exec", _ast.PyCF_ONLY_AST) is tree)
print(differ(compile(TEXT, "t", "exec"), compile(tree, "t", "exec")))

tree = compile("print(21, 'ab', x.y, [*'cd'])", "t", "exec", _ast.PyCF_ONLY_AST)
call = tree.body[0].value
call.args[0].value *= 2
call.args[1].value = (1, frozenset({2}), 1 + 2j, -3, 10 ** 25, -0.0)
call.args[2] = _ast.BinOp(_ast.Constant(1), _ast.Add(), _ast.Constant(2))
call.args[3].elts.append(_ast.Name("z", _ast.Load()))


def complete(node):
    for field in node._fields:
        value = getattr(node, field, None)
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, _ast.AST):
                if "lineno" in item._attributes and not hasattr(item, "lineno"):
                    item.lineno, item.col_offset = 1, 0
                complete(item)


complete(tree)
exec(compile(tree, "t", "exec"), {"z": "end"})


class Ours(_ast.Constant):
    """A subclass of a node is a node."""


place = dict(lineno=7, col_offset=3)
print(eval(compile(_ast.Expression(Ours(5, **place)), "t", "eval")))
compile(_ast.Interactive([_ast.Expr(Ours(6, **place), **place)]), "t", "single")
code = compile(_ast.Module([_ast.Raise(_ast.Name("E", _ast.Load(), **place), **place)]), "t", "exec")
print(list(code.co_lines())[-1][-1])
for text, version in [("(x := 0)", 7), ("def f(a, /): ...", 7), ("def f[T](): ...", 11),
                      ("type X = int", 11), ("class X[T=int]: pass", 12), ("(x := 0)", 8)]:
    try:
        compile(text, "t", "exec", _ast.PyCF_ONLY_AST, _feature_version=version)
        print("fine")
    except SyntaxError as problem:
        print(problem.msg)
