"""Writes Sources/CordonSyntax/NormalizationTables.swift from Python's unicodedata.

Run with CPython 3.13 from the root of the repository:
    python3 Tests/CordonSyntaxTests/Scripts/normalization_tables.py
"""

import unicodedata

HANGUL = range(0xAC00, 0xD7A4)
SURROGATES = range(0xD800, 0xE000)


def characters():
    for code in range(0x110000):
        if code not in HANGUL and code not in SURROGATES:
            yield code


def compatibility_runs():
    """Characters of names that NFKC changes: runs with consecutive single results."""
    runs = []
    for code in characters():
        if not ("a" + chr(code)).isidentifier():
            continue
        result = unicodedata.normalize("NFKC", chr(code))
        if result == chr(code):
            continue
        if runs and len(result) == 1 and len(runs[-1][2]) == 1 and runs[-1][1] + 1 == code:
            if ord(runs[-1][2]) + code - runs[-1][0] == ord(result):
                runs[-1][1] = code
                continue
        runs.append([code, code, result])
    for first, last, result in runs:
        source = f"{first:X}" if first == last else f"{first:X}-{last:X}"
        yield source + "=" + "+".join(f"{ord(c):X}" for c in result)


def compositions():
    """Pairs of characters that NFC makes one."""
    for code in characters():
        parts = unicodedata.decomposition(chr(code))
        if not parts or parts.startswith("<") or len(parts.split()) != 2:
            continue
        if unicodedata.normalize("NFC", chr(code)) == chr(code):
            first, second = (int(part, 16) for part in parts.split())
            yield f"{first:X}+{second:X}={code:X}"


def literal(entries):
    line = "    "
    for entry in entries:
        if len(line) + len(entry) + 3 > 100:
            yield line.rstrip() + " \\"
            line = "    "
        line += entry + " "
    yield line.rstrip()


def main():
    with open("Sources/CordonSyntax/NormalizationTables.swift", "w") as out:
        out.write("// Which characters of names does NFKC change? Written by normalization_tables.py\n")
        out.write(f"// from Unicode {unicodedata.unidata_version}.\n\n")
        out.write("enum NormalizationTables {\n")
        for name, doc, entries in (
            ("compatibility", "`source=target`, or a range of sources for as many targets.",
             compatibility_runs()),
            ("compositions", "`first+second=composite`; Hangul follows from arithmetic.",
             compositions()),
        ):
            out.write(f"  /// {doc}\n  static let {name}: StaticString = \"\"\"\n")
            out.write("\n".join(literal(entries)) + "\n    \"\"\"\n")
            out.write("\n" if name == "compatibility" else "")
        out.write("}\n")


main()
