"""Writes CPython's answers into the files of Expectations.

Run with CPython 3.13 from the root of the repository:
    python3 Tests/CordonSyntaxTests/Scripts/record.py

A case is a text whose lines begin with `|`. The line behind it, which begins with `=`, is the
answer: a tree, or the type, the place and the message of a problem. To add a case, write the text
and run this script.
"""

import ast
import pathlib
import warnings

FOLDER = pathlib.Path(__file__).parent.parent / "Expectations"


def answer(source):
    try:
        return ast.dump(ast.parse(source), include_attributes=True)
    except SyntaxError as error:
        place = f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}"
        return f"{type(error).__name__} {place} {error.msg}"


def main():
    warnings.simplefilter("ignore")
    for path in sorted(FOLDER.glob("*.txt")):
        lines = path.read_text().split("\n")
        result = []
        source = []
        for line in lines + [""]:
            if line.startswith("="):
                continue
            if not line.startswith("|") and source:
                result.append("= " + answer("\n".join(source)))
                source = []
            if line.startswith("|"):
                source.append(line[1:])
            result.append(line)
        path.write_text("\n".join(result).rstrip("\n") + "\n")


main()
