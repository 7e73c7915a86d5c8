"""Writes programs composed from the grammar by chance.

    generate.py FOLDER FIRST COUNT [hostile]

writes COUNT programs, FOLDER/FIRST.py and so on. A number gives the same program each time, and a
program prints the same on each run, in each realm and under CPython: it is the answers that are to
be compared. Hostile programs hold values and classes that do harm, and nothing clips what they
compute: they are to be run behind the fence.
"""

import sys

from definitions import Definitions
from expressions import TYPES
from preludes import PRELUDE, TRAPS


class Program(Definitions):
    """A program in the making: its lines, and the names that it has given so far."""

    def __init__(self, seed, hostile):
        self.state = (seed * 2654435761 + 88172645463325252) % 2**64 or 1
        for _ in range(8):
            self.below(2)
        self.hostile = hostile
        self.lines = []
        self.indent = 0
        self.names = [{name: [] for name in (*TYPES, "generator")}]
        self.functions = []
        self.classes = []
        self.in_function = self.in_loop = self.in_async = False
        self.count = 0

    def write(self):
        self.lines = (PRELUDE + (TRAPS if self.hostile else "")).split("\n")
        for kind in ("int", "str", "list", "dict"):
            text = self.atom(kind)
            self.line(f"{self.bind(kind)} = {text}")
        result = self.lines
        for _ in range(6 + self.below(8)):
            self.lines = []
            self.line("try:")
            self.indent += 1
            self.statement(3)
            self.show()
            self.indent -= 1
            self.line("except Exception as error:")
            self.line("    show(type(error).__name__, error)")
            result += self.compiled(self.lines)
        return "\n".join(result) + "\n"

    def compiled(self, lines):
        """The lines, or where they are not Python, lines that say so."""
        text = "\n".join(lines)
        try:
            compile(text, "part", "exec")
        except SyntaxError:
            return [
                f"try: exec({text!r})",
                "except SyntaxError as error: print(error.msg, error.lineno)",
            ]  # fmt: skip
        return lines


def main():
    folder, first, count, *rest = sys.argv[1:]
    for seed in range(int(first), int(first) + int(count)):
        with open(f"{folder}/{seed}.py", "w") as file:
            file.write(Program(seed, bool(rest)).write())


if __name__ == "__main__":
    main()
