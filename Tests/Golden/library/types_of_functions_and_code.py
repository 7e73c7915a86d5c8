# types: what the constructors of functions, methods, cells and namespaces take.
import types


def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


def g(a, b=1):
    return a + b


def outer():
    x = 1

    def inner():
        return x

    return inner


inner = outer()
F = types.FunctionType
show(lambda: F(g.__code__, {}, "nm", (5,))(1))
show(lambda: F(g.__code__, {}, name="nm").__name__)
show(lambda: F(g.__code__, {}, kwdefaults={"a": 1}).__kwdefaults__)
show(lambda: F(inner.__code__, {}))
show(lambda: F(inner.__code__, {}, None, None, ()))
show(lambda: F(inner.__code__, {}, None, None, (1,)))
show(lambda: F(inner.__code__, {}, closure=(types.CellType(9),))())
show(lambda: F(3, {}))
show(lambda: F(g.__code__, 3))
show(lambda: F(g.__code__, {}, 3))
show(lambda: F(g.__code__, {}, None, 3))
show(lambda: F(g.__code__, {}, None, None, (types.CellType(1),)))
show(lambda: F(g.__code__, {}, kwdefaults=3))
show(lambda: types.MethodType(g, 3)())
show(lambda: types.MethodType(3, 3))
show(lambda: types.MethodType(g, None))
show(lambda: types.CellType().cell_contents)
show(lambda: types.SimpleNamespace({"a": 1}, b=2))
show(lambda: types.SimpleNamespace([("x", 1)]))
show(lambda: types.SimpleNamespace(1))
show(lambda: types.SimpleNamespace({1: 2}))
show(lambda: types.SimpleNamespace(a=1).__replace__(a=2, c=3))
show(lambda: types.SimpleNamespace(a=1).__reduce__())
show(lambda: g.__code__.replace(co_name="other", co_firstlineno=99).co_name)
show(lambda: g.__code__.replace(bad=1))
show(lambda: types.new_class("C", (object,), {}, lambda ns: ns.update(x=1)).x)
show(lambda: types.prepare_class("C", (int,), {"a": 1}))
show(lambda: types.resolve_bases((list[int], str)))
show(lambda: types.get_original_bases(3))
show(lambda: types.EllipsisType() is ... and types.NoneType() is None)
for kind in (types.FrameType, types.GeneratorType, types.BuiltinFunctionType, types.UnionType):
    show(kind)
