# differs: CPython 3.13 has no parser; Tests/Oracles compares it with 2.7
# options: -r
# stress: no, it makes many small values
import parser
import symbol

tree = parser.expr("a + 1")
print(tree.totuple())
print(parser.st2list(parser.suite("pass\n"), line_info=True, col_info=True))
print(eval(parser.expr("2 + 3").compile()), tree.isexpr(), parser.issuite(tree), symbol.sym_name[327])
source = "def f(x):\n\n  if x:\n    return [x,\n  5]\n  else: pass\nprint(f(3))\n"
again = parser.sequence2st(parser.suite(source).totuple(True))
exec(parser.compilest(again, "<again>"))
print(again == parser.suite(source), again == tree)

for given in [
    5, "ab", (), (1,), (257,), (257, (0, "")), (257, (0,)), (258, (0, "")), (999,), (257, 5), (257, (0, 5)),
    ("a",), (257, (267, (268,)), (0, "")), (304, (0, "")), (257, (0, "", 1, 2, 3)), (257, (0, "", "x")),
    (257, (0, ""), (0, "")), (339, (257, (0, "")), "latin-1"), (339, "a", "b"), (257, (0, "", 10**30)),
]:
    try:
        print(given, "=>", parser.sequence2st(given).totuple(True))
    except (ValueError, parser.ParserError) as problem:
        print(given, "=>", type(problem).__name__, problem)

# What the grammar of 2.7 has not is said.
for source in [
    "x: int = 1", "f(*a, *b)", "async def f(): pass", "(y := 1)", "def f(a, *, b): pass", "{**a}", "a @ b",
    "class A(B, metaclass=C): pass", "raise A from b", "match x:\n  case 1: pass", "x = 5 +", "  x", "x\0",
    "f'a{b!r}c' 'd'", "a[1, ...]", "print(1, file=x)", "nonlocal x",
]:
    try:
        print(ascii(source), parser.suite(source).totuple()[0])
    except (SyntaxError, TypeError, parser.ParserError) as problem:
        print(ascii(source), type(problem).__name__, problem)


def refused(function, *arguments):
    try:
        print(function(*arguments))
    except (parser.ParserError, TypeError, SyntaxError, RecursionError, MemoryError) as problem:
        print(type(problem).__name__, str(problem)[:70])


def with_word(word):
    """The tree of a name that is another text."""
    def changed(node):
        if isinstance(node, tuple):
            return tuple(changed(item) for item in node)
        return word if node == "abc" else node
    return changed(parser.expr("abc").totuple())


refused(parser.sequence2st(with_word("1 + 2")).compile)
refused(parser.sequence2st(with_word("x = 1")).compile)
refused(parser.sequence2st(with_word("x\ny")).compile)
endless = [257]
endless.append(endless)
refused(parser.sequence2st, endless)
refused(parser.suite, "(" * 5000 + ")" * 5000)
print(len(repr(parser.expr("(" * 50 + "1" + ")" * 50).totuple())))
refused(parser.st)
refused(parser.st2tuple, 5)
refused(parser.expr, 5)
refused(hash, tree)
