"""What is told of the machine's instructions: nothing yet.

Cordon's machine has instructions of its own, which programs cannot see yet.
"""


def names():
    """The names of the instructions that programs can see: none."""
    return []


def stack_effect(opcode, oparg=None, /, *, jump=None):
    """Refused: the machine has registers, and no stack."""
    raise NotImplementedError("not supported: _opcode.stack_effect(): the machine has registers")


def disassemble(code, /):
    """Refused: instructions cannot be shown yet."""
    raise NotImplementedError("not supported yet: _opcode.disassemble()")
