# oracle: 2.7
"""Programs that 2.7 and 3.13 read alike: their trees with all places, and the way there and back."""

import binascii
import parser
import symbol

from cases import Numbers, case, end, line, octets

numbers = Numbers(5)
NAMES = ["a", "b", "name", "x1", "_"]
ATOMS = ["1", "0x1F", "1.5e3", "2j", "'text'", '"a" "b"', "'''two\nlines'''", "r'\\n'", "b'x'", "None"]


def expression(depth):
    if depth <= 0 or numbers.one_in(4):
        return numbers.choice(NAMES + ATOMS)
    a = expression(depth - 1)
    b = expression(depth - 1)
    c = numbers.choice(NAMES)
    return numbers.choice([
        "%s + %s", "%s-%s", "%s * %s", "%s / %s", "%s//%s", "%s %% %s", "%s ** %s", "%s << %s",
        "%s >> %s", "%s & %s", "%s | %s", "%s ^ %s", "%s and %s", "%s or %s", "%s < %s", "%s == %s != 1",
        "%s in %s", "%s not in %s", "%s is %s", "%s is not %s", "(%s, %s)", "[%s, %s]", "{%s: %s}",
        "{%s, %s}", "%s if %s else 0", "(%s)(%s)", "(%s)[%s]", "[%s,%s,]", "({%s: %s, })", "f(%s, k=%s)",
        "f(*%s, **%s)", "(%s)[%s:]", "(%s)[1:%s:2]", "(%s)[%s, ...]", "lambda p, q=%s: %s",
        "lambda *p, **q: (%s, %s)", "[%s for " + c + " in (%s) if a]", "(%s for " + c + " in (%s))",
        "{%s for " + c + " in (%s)}", "{%s: %s for " + c + " in a}", "(%s\n  + %s)", "(not %s, ~%s)",
        "(-%s).name[+%s]", "f(%s, (%s),)", "f((%s for a in (%s)))", "%s \\\n  + (%s)",
    ]) % (a, b)


def block(depth, indent):
    inner = indent + numbers.choice([" ", "  ", "    "])
    return "".join([statement(depth - 1, inner) for _ in range(numbers.between(1, 3))])


def small():
    e = lambda: expression(numbers.between(0, 2))
    n = numbers.choice(NAMES)
    return numbers.choice([
        n + " = " + e(), n + " = b = " + e(), "a, b = " + e(), n + " += " + e(), n + " **= " + e(),
        "pass", "del " + n, "del a, b[0]", "assert " + e(), "assert a, " + e(), "raise " + n, "raise",
        "import a", "import a.b.c as d, e", "from a import b", "from . import b", "from ..a import (b, c as d,)",
        "from a import *", "global a", "global a, b", "return " + e(), "yield " + e(), "x = yield",
        "break", "continue", "return", e(), e() + ", 1", "(a, [b, c]) = " + e(),
    ])


def statement(depth, indent=""):
    kind = numbers.below(12) if depth > 0 else 0
    e = expression(1)
    if kind < 4:
        text = "; ".join([small() for _ in range(numbers.between(1, 2))])
        return indent + text + numbers.choice(["\n", "\n", ";\n", "  # remark\n", "\n\n", "\n# line\n"])
    head, others = [
        ("if %s:" % e, ["elif b:", "else:"]), ("while %s:" % e, ["else:"]),
        ("for a, b in %s:" % e, ["else:"]), ("try:", None), ("with a as b, c:", []),
        ("def f(a, b=%s, *c, **d):" % e, []), ("class A(object, b):", []), ("@a.b(1)\n%sdef f():" % indent, []),
    ][kind - 4]
    made = indent + head
    if numbers.one_in(5) and others is not None:
        return made + " " + small() + "\n"
    made += "\n" + block(depth, indent)
    if others is None:
        others = numbers.choice([["except A:"], ["except (A, B) as e:", "except:", "else:"], ["finally:"]])
        chosen = others
    else:
        chosen = [other for other in others if numbers.one_in(2)]
    for other in chosen:
        made += indent + other + "\n" + block(depth, indent)
    return made


def checksum(tree):
    return binascii.crc32(octets(repr(tree))) & 0xFFFFFFFF


def expression_tree(source):
    st = parser.expr(source)
    again = parser.sequence2st(st.totuple(1))
    assert again == st and again.tolist() == st.tolist() and again.isexpr()
    again.compile()
    return [checksum(st.totuple()), checksum(st.totuple(1, 1)), checksum(parser.st2list(st, True))]


def program_tree(source):
    st = parser.suite(source)
    again = parser.sequence2st(parser.st2list(st))
    assert again == st and again.issuite() and not parser.isexpr(again)
    return [checksum(st.totuple()), checksum(st.totuple(1, 1)), checksum(again.tolist())]


for _ in range(500):
    case(expression_tree, expression(numbers.between(0, 3)))
for _ in range(400):
    case(program_tree, "".join([statement(numbers.between(0, 2)) for _ in range(numbers.between(0, 3))]))
for number in range(256, 341):
    line(str(number), symbol.sym_name[number], str(getattr(symbol, symbol.sym_name[number])))
for text in ["", "\n", "# only\n", "x", "x;", "if x:\n  y", "if x:\n\ty\n\n# z", "x\n\n\n", "'''a\nb'''\n"]:
    case(program_tree, text)
for text in ["1", " 1", "1\n", "1\n\n", "(1,\n2)", "a,", "a # b", "a # b\n"]:
    case(expression_tree, text)
end()
