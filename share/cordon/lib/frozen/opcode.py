"""The instructions of the machine, by name and number.

Cordon's machine has registers and instructions of its own; `_opcode` knows them. What CPython's
module tells of stacks and of operand kinds has no meaning here and is empty.
"""

from _opcode import names as _names
from _opcode import stack_effect

__all__ = [
    "cmp_op", "stack_effect", "hascompare", "opname", "opmap", "HAVE_ARGUMENT", "EXTENDED_ARG",
    "hasarg", "hasconst", "hasname", "hasjump", "hasjrel", "hasjabs", "hasfree", "haslocal",
    "hasexc",
]

cmp_op = ("<", "<=", "==", "!=", ">", ">=")

opname = list(_names())
opmap = {name: number for number, name in enumerate(opname)}
opname += [f"<{number!r}>" for number in range(len(opname), 256)]

HAVE_ARGUMENT = 0
EXTENDED_ARG = 256

hasarg = list(opmap.values())
hasconst = []
hasname = []
hasjump = []
hasjrel = hasjump
hasjabs = []
hasfree = []
haslocal = []
hasexc = []
hascompare = []
