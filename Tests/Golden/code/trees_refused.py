# A tree that cannot be a program is refused by compile(), with a reason.
import _ast as ast
from _ast import *

P = dict(lineno=1, col_offset=0, end_lineno=1, end_col_offset=0)
PyCF_ONLY_AST = 0x400


def fix(node, top=True):
    if isinstance(node, AST):
        for name in node._attributes:
            if getattr(node, name, None) is None and name not in node.__dict__:
                setattr(node, name, P[name])
        for name in node._fields:
            fix(getattr(node, name, None))
    elif isinstance(node, list):
        for item in node:
            fix(item)
    return node


def show(node, mode="exec"):
    try:
        compile(fix(node), "<tree>", mode)
    except (TypeError, ValueError, SyntaxError, RuntimeError, RecursionError) as problem:
        text = str(problem)
        print(type(problem).__name__ + ":", text.split(" at 0x")[0])
    else:
        print("fine")


def body(*statements):
    show(Module(list(statements), []))


def value(expression):
    show(Expression(expression), "eval")


def pattern(it):
    body(Match(Constant(1), [match_case(it, None, [Pass()])]))


x, y = Name("x", Load()), Name("x", Store())
no = arguments([], [], None, [], [], None, [])

show(Module([Pass()], []))
show(Module([Pass()], []), "eval")
show(Expression(x), "single")
show(Module([Constant(1)], []))
show(Module(1, []))
show(Module([None], []))
show(Expression([]), "eval")
show(Expression(None), "eval")
body(Expr(y))
body(Expr(Name("None", Load())))
body(Expr(Name(1, Load())))
body(FunctionDef("f", no, [], [], None, None, []))
body(FunctionDef("f", arguments([], [], None, [], [], None, [x]), [Pass()], [], None, None, []))
body(FunctionDef("f", arguments([], [], None, [arg("a")], [], None, []), [Pass()], [], None, None, []))
body(FunctionDef(None, no, [Pass()], [], None, None, []))
body(ClassDef("c", [], [], [], [], []))
body(ClassDef("c", [y], [], [Pass()], [], []))
body(Delete([]), Pass())
body(Delete([x]))
body(Delete([Constant(1)]))
body(Assign([], x))
body(Assign([x], x))
body(Assign([BinOp(x, Add(), x)], x))
body(AugAssign(x, Add(), x))
body(AugAssign(y, Load(), x))
body(AnnAssign(Attribute(x, "y", Store()), x, None, 1))
body(TypeAlias(Attribute(x, "y", Store()), [], x))
body(For(y, x, [], []))
body(For(x, x, [Pass()], []))
body(While(x, [], []))
body(If(x, [], []))
body(With([], [Pass()]))
body(With([withitem(x, x)], [Pass()]))
body(Raise(None, x))
body(Try([Pass()], [], [], []))
body(Try([], [], [], [Pass()]))
body(Try([Pass()], [], [Pass()], [Pass()]))
body(Try([Pass()], [ExceptHandler(None, "e", [])], [], []))
body(TryStar([Pass()], [], [], []))
body(TryStar([Pass()], [], [Pass()], [Pass()]))
body(Import([]))
body(ImportFrom("m", [], 0))
body(ImportFrom("m", [alias("n")], -1))
body(Global([]))
body(Nonlocal([]))
body(Return(x))
body(Break())
body(Continue())
body(Match(x, []))
value(BoolOp(And(), [x]))
value(BoolOp(Add(), [x, x]))
value(Dict([x], []))
value(Dict([x], [None]))
value(Set([None]))
value(ListComp(x, []))
value(GeneratorExp(x, [comprehension(x, x, [], 0)]))
value(Compare(x, [], []))
value(Compare(x, [In()], []))
value(Compare(x, [Add()], [x]))
value(Call(x, [None], []))
value(Attribute(x, 3, Load()))
value(Constant([1]))
value(Constant((1, [2])))
value(Constant((1, frozenset([2.5, b"a", 3j, 1 + 2j, ..., None, True]), "a", 10 ** 40)))
value(Starred(x, Load()))
value(Yield(x))
value(Await(x))
value(NamedExpr(Attribute(x, "y", Store()), x))
value(UnaryOp(Add(), x))
value(Lambda(no, y))
value(IfExp(x, x, None))
value(Slice(x, x, x))
pattern(MatchValue(Name("x", Load())))
pattern(MatchValue(Constant(True)))
pattern(MatchValue(Constant((1,))))
pattern(MatchValue(UnaryOp(Not(), Constant(1))))
pattern(MatchValue(BinOp(Constant(1), Add(), Constant(1))))
pattern(MatchValue(BinOp(Constant(1), Add(), Constant(1j))))
pattern(MatchValue(JoinedStr([Constant("a")])))
pattern(MatchSingleton(1))
pattern(MatchStar("a"))
pattern(MatchSequence([MatchStar("a"), MatchStar("b")]))
pattern(MatchMapping([Constant(1)], [], None))
pattern(MatchMapping([Constant(1)], [MatchAs()], "_"))
pattern(MatchMapping([x], [MatchAs()], None))
pattern(MatchMapping([Constant(None)], [MatchAs()], None))
pattern(MatchClass(Constant(1), [], [], []))
pattern(MatchClass(x, [], ["a"], []))
pattern(MatchClass(x, [], ["None"], [MatchAs()]))
pattern(MatchAs(MatchAs(), None))
pattern(MatchAs(MatchAs(), "_"))
pattern(MatchAs(None, "None"))
pattern(MatchOr([MatchAs()]))
pattern(MatchOr([MatchValue(Constant(1)), MatchStar("x")]))

for line, column, end_line, end_column in [
        (2, 0, 1, 0), (1, 5, 1, 2), (-1, 0, 2, 0), (1, -1, 1, 5), (1, -1, 1, -1)]:
    show(Module([Pass(lineno=line, col_offset=column, end_lineno=end_line,
                      end_col_offset=end_column)], []))
for node in [Module([Expr()], []), Module([Pass()], []), Module([Pass(lineno=1)], []),
             Module([Pass(lineno="a", col_offset=1)], []),
             Module([Pass(lineno=2 ** 40, col_offset=1)], []),
             Module([Expr(x, lineno=1, col_offset=0)], [Constant(1)])]:
    try:
        compile(node, "<tree>", "exec")
    except (TypeError, ValueError, OverflowError) as problem:
        print(type(problem).__name__ + ":", str(problem).split(" at 0x")[0])
loop = UnaryOp(Not(), x, **P)
loop.operand = loop
try:
    compile(Expression(loop), "", "eval")
except RecursionError as problem:
    print(str(problem)[:34])
for flags, optimize in [(8, -1), (0, 3), (0, -2)]:
    try:
        compile("1", "", "eval", flags, False, optimize)
    except ValueError as problem:
        print(problem)
try:
    compile(1, "", "eval")
except TypeError as problem:
    print(problem)
