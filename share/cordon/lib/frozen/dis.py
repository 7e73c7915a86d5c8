"""The instructions of functions and code.

`dis` prints what Cordon's own machine runs. Single instructions as objects are not supported yet.
"""

import collections
import sys
import types

from opcode import *
from opcode import __all__ as _opcodes_all
from _opcode import disassemble as _disassemble

__all__ = [
    "code_info", "dis", "disassemble", "distb", "disco", "findlinestarts", "findlabels",
    "show_code", "get_instructions", "Instruction", "Bytecode",
] + _opcodes_all
del _opcodes_all

COMPILER_FLAG_NAMES = {
    1: "OPTIMIZED",
    2: "NEWLOCALS",
    4: "VARARGS",
    8: "VARKEYWORDS",
    16: "NESTED",
    32: "GENERATOR",
    64: "NOFREE",
    128: "COROUTINE",
    256: "ITERABLE_COROUTINE",
    512: "ASYNC_GENERATOR",
    0x4000000: "HAS_DOCSTRING",
    0x8000000: "METHOD",
}


def pretty_flags(flags):
    """The names of the bits of `co_flags`."""
    names = []
    for bit in range(32):
        flag = 1 << bit
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
            flags ^= flag
        if not flags:
            break
    else:
        names.append(hex(flags))
    return ", ".join(names)


def _code_of(x):
    for name in ("__func__", "__code__", "gi_code", "ag_code", "cr_code"):
        x = getattr(x, name, x)
    if isinstance(x, str):
        try:
            x = compile(x, "<disassembly>", "eval")
        except SyntaxError:
            x = compile(x, "<disassembly>", "exec")
    if hasattr(x, "co_code"):
        return x
    raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False):
    """Print the instructions of a class, function, method, generator, code object or source."""
    if x is None:
        return distb(file=file)
    if isinstance(x, (type, types.ModuleType)):
        for name, value in sorted(vars(x).items()):
            if isinstance(value, (types.FunctionType, types.MethodType, types.CodeType, type,
                                  classmethod, staticmethod)):
                print(f"Disassembly of {name}:", file=file)
                try:
                    dis(value, file=file)
                except TypeError as problem:
                    print("Sorry:", problem, file=file)
                print(file=file)
        return
    print(_disassemble(_code_of(x)), end="", file=file)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Print the instructions of a code object."""
    print(_disassemble(co), end="", file=file)


disco = disassemble


def distb(tb=None, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Print the instructions of the code in which an exception was raised."""
    if tb is None:
        exception = getattr(sys, "last_exc", None)
        tb = exception.__traceback__ if exception else getattr(sys, "last_traceback", None)
        if tb is None:
            raise RuntimeError("no last traceback to disassemble")
    while tb.tb_next:
        tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, file=file)


def code_info(x):
    """A few lines about a code object."""
    code = _code_of(x)
    lines = [
        f"Name:              {code.co_name}",
        f"Filename:          {code.co_filename}",
        f"Argument count:    {code.co_argcount}",
        f"Positional-only arguments: {code.co_posonlyargcount}",
        f"Kw-only arguments: {code.co_kwonlyargcount}",
        f"Number of locals:  {code.co_nlocals}",
        f"Stack size:        {code.co_stacksize}",
        f"Flags:             {pretty_flags(code.co_flags)}",
    ]
    for title, values in (
        ("Constants", code.co_consts), ("Names", code.co_names),
        ("Variable names", code.co_varnames), ("Free variables", code.co_freevars),
        ("Cell variables", code.co_cellvars),
    ):
        if values:
            lines.append(title + ":")
            shown = map(repr, values) if title == "Constants" else values
            lines += [f"{i:4d}: {value}" for i, value in enumerate(shown)]
    return "\n".join(lines)


def show_code(co, *, file=None):
    """Print what `code_info` tells."""
    print(code_info(co), file=file)


Positions = collections.namedtuple(
    "Positions", ["lineno", "end_lineno", "col_offset", "end_col_offset"], defaults=[None] * 4)
Positions.__doc__ = "Where in the source an instruction comes from; None where it is not known."


def findlinestarts(code):
    """Pairs of an instruction's offset and the line that begins there."""
    last = False
    for start, _, line in code.co_lines():
        if line is not last:
            last = line
            yield start, line


def _refuse(what):
    raise NotImplementedError(f"not supported yet: dis.{what}")


def findlabels(code):
    _refuse("findlabels()")


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    _refuse("get_instructions()")


def stack_effect(opcode, oparg=None, /, *, jump=None):
    _refuse("stack_effect()")


class Instruction:
    """One instruction of CPython's machine, which Cordon does not have."""

    def __init__(self, *args, **kwargs):
        _refuse("Instruction")


class Bytecode:
    """The instructions of a piece of code; `dis` gives them as text."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False,
                 adaptive=False, show_offsets=False):
        self.codeobj = _code_of(x)
        self.first_line = self.codeobj.co_firstlineno if first_line is None else first_line
        self.current_offset = current_offset
        self._original_object = x

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        """The code in which an exception was raised."""
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti)

    def __iter__(self):
        return iter(get_instructions(self.codeobj))

    def __repr__(self):
        return f"{type(self).__name__}({self._original_object!r})"

    def info(self):
        """A few lines about the code."""
        return code_info(self.codeobj)

    def dis(self):
        """The instructions, as text."""
        return _disassemble(self.codeobj)
