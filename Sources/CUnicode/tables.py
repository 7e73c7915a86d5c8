"""Writes Tables.c beside it: what Unicode says of each character, asked of CPython 3.13.

    python3.13 Sources/CUnicode/tables.py
"""

import os
import unicodedata
from collections import Counter

FOLDER = os.path.dirname(os.path.abspath(__file__))
EVERY = range(0x110000)
OLD = unicodedata.ucd_3_2_0

# In the order of the names in Characters.c.
CATEGORIES = ("Cn Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Zs Zl Zp Cc Cf Cs Co Pc Pd Ps Pe Pi Pf Po Sm Sc Sk "
              "So").split()
BIDIRECTIONAL = ("", *"L LRE LRO R AL RLE RLO PDF EN ES ET AN CS NSM BN B S WS ON LRI RLI FSI "
                 "PDI".split())
WIDTHS = "F H W Na A N".split()
TAGS = ["", *"<noBreak> <compat> <super> <fraction> <sub> <font> <circle> <wide> <vertical> <square> "
        "<isolated> <final> <initial> <medial> <small> <narrow>".split()]


class Output:
    """The text of the C file."""

    def __init__(self):
        self.parts = []

    def array(self, kind, name, items):
        items = [str(item) for item in items]
        lines, line = [], " "
        for item in items:
            if len(line) + len(item) + 2 > 100:
                lines.append(line)
                line = " "
            line += f" {item},"
        lines.append(line)
        self.parts.append(f"const {kind} {name}[{len(items)}] = {{\n" + "\n".join(lines) + "\n};\n")

    def text(self, name, data):
        """Bytes as a string literal, which compiles faster than numbers."""
        lines, line = [], ""
        for i, byte in enumerate(data):
            follows = data[i + 1:i + 2]
            if 32 <= byte < 127 and byte not in b'"\\?':
                item = chr(byte)
            elif follows and follows in b"01234567":
                item = f"\\{byte:03o}"
            else:
                item = f"\\{byte:o}"
            if len(line) + len(item) > 94:
                lines.append(line)
                line = ""
            line += item
        lines.append(line)
        body = "\n".join(f'  "{line}"' for line in lines)
        self.parts.append(f"const uint8_t {name}[{len(data) + 1}] =\n{body};\n")


def stages(items):
    """A table of block numbers, and the blocks: the smallest such pair of tables."""
    best = None
    for shift in range(4, 9):
        blocks, first = {}, []
        for i in range(0, len(items), 1 << shift):
            block = tuple(items[i:i + (1 << shift)])
            first.append(blocks.setdefault(block, len(blocks)))
        second = [item for block in blocks for item in block]
        size = len(first) * (1 if len(blocks) < 257 else 2)
        size += len(second) * (1 if max(second) < 256 else 2)
        if best is None or size < best[0]:
            best = size, shift, first, second
    return best[1:]


def write_stages(out, name, items):
    shift, first, second = stages(items)
    for part, numbers in (("first", first), ("second", second)):
        out.array("uint8_t" if max(numbers) < 256 else "uint16_t", f"cordon_{name}_{part}", numbers)
    return f"#define CORDON_{name.upper()}_SHIFT {shift}\n"


class Numbering(dict):
    """A number for each distinct thing, in order of appearance."""

    def __missing__(self, key):
        self[key] = len(self)
        return self[key]


# Properties and case.

def write_properties(out):
    records, cases, numbers, expansions = Numbering(), Numbering(), Numbering(), []
    cases[0, 0, 0, 0]
    numbers[None]
    places = {}

    def mapping(c, text):
        if len(text) == 1:
            return ord(text) - c
        if text not in places:
            places[text] = len(expansions)
            expansions.extend([*map(ord, text), 0])
        return 0x1000000 + places[text]

    indices = []
    for c in EVERY:
        s = chr(c)
        passes = ("A\u03a3" + s + "A").lower()[1] == "\u03c3"
        stops = ("A\u03a3" + s).lower()[1] == "\u03c3"
        flags = (
            unicodedata.mirrored(s), s.isprintable(), s.islower(), s.isupper(), stops,
            passes and not stops, s.isidentifier(), ("a" + s).isidentifier())
        record = (
            CATEGORIES.index(unicodedata.category(s)),
            BIDIRECTIONAL.index(unicodedata.bidirectional(s)),
            unicodedata.combining(s), WIDTHS.index(unicodedata.east_asian_width(s)),
            sum(1 << i for i, flag in enumerate(flags) if flag),
            unicodedata.decimal(s, -1), unicodedata.digit(s, -1),
            numbers[unicodedata.numeric(s, None)],
            cases[mapping(c, s.upper()), mapping(c, s.lower()), mapping(c, s.title()),
                  mapping(c, s.casefold())])
        indices.append(records[record])
    defines = write_stages(out, "record", indices)
    out.array("cordon_character", "cordon_records",
              ["{" + ", ".join(map(str, record)) + "}" for record in records])
    out.array("cordon_case", "cordon_cases",
              ["{" + ", ".join(map(str, case)) + "}" for case in cases])
    out.array("uint16_t", "cordon_case_expansions", expansions)
    out.array("double", "cordon_numbers",
              [0 if number is None else number.hex() for number in numbers])
    return defines


# Decomposition and composition.

def units(code):
    """A character in UTF-16."""
    return [code] if code < 0x10000 else [0xD7C0 + (code >> 10), 0xDC00 + (code & 0x3FF)]


def write_decompositions(out):
    data, places, indices, pairs = [0], {"": 0}, [], []
    for c in EVERY:
        text = "" if 0xAC00 <= c < 0xD7A4 else unicodedata.decomposition(chr(c))
        if text not in places:
            places[text] = len(data)
            parts = text.split()
            tag = TAGS.index(parts.pop(0)) if text.startswith("<") else 0
            body = [unit for part in parts for unit in units(int(part, 16))]
            data.extend([tag << 8 | len(body), *body])
        indices.append(places[text])
        parts = text.split()
        if len(parts) == 2 and not text.startswith("<"):
            pair = tuple(int(part, 16) for part in parts)
            if unicodedata.normalize("NFC", chr(c)) == chr(c):
                pairs.append((*pair, c))
    out.array("uint16_t", "cordon_decompositions", data)
    out.array("cordon_composition", "cordon_compositions",
              ["{" + ", ".join(map(str, pair)) + "}" for pair in sorted(pairs)])
    return (write_stages(out, "decomposition", indices)
            + f"#define CORDON_COMPOSITIONS {len(pairs)}\n")


# Unicode 3.2, by what differs.

def write_old(out):
    changes, indices, replaced = Numbering(), [], []
    same = (0, 255, 255, 255, 255, 255, 255)
    changes[same]
    for c in EVERY:
        s = chr(c)
        if OLD.category(s) == "Cn":
            change = (1, *same[1:]) if unicodedata.category(s) != "Cn" else same
            if change != same:
                assert OLD.decomposition(s) == "" and OLD.numeric(s, None) is None, hex(c)
        else:
            def differing(name, encode, default=None):
                new, old = ((getattr(m, name)(s) if default is None else
                             getattr(m, name)(s, default)) for m in (unicodedata, OLD))
                return 255 if new == old else encode(old)
            change = (
                0, differing("category", CATEGORIES.index),
                differing("bidirectional", BIDIRECTIONAL.index),
                differing("east_asian_width", WIDTHS.index), differing("mirrored", int),
                differing("decimal", int, -1),
                differing("numeric", lambda v: 254 if v == -1 else int(v), -1))
            for name in ("combining", "decomposition"):
                assert getattr(OLD, name)(s) == getattr(unicodedata, name)(s), hex(c)
            assert OLD.digit(s, -1) == unicodedata.digit(s, -1), hex(c)
            if OLD.normalize("NFD", s) != unicodedata.normalize("NFD", s):
                replaced.append((c, ord(OLD.normalize("NFD", s))))
        indices.append(changes[change])
    defines = write_stages(out, "old", indices)
    out.array("cordon_old", "cordon_olds",
              ["{" + ", ".join(map(str, change)) + "}" for change in changes])
    out.array("cordon_old_decomposition", "cordon_old_decompositions",
              [f"{{{c}, {to}}}" for c, to in replaced])
    return defines + f"#define CORDON_OLD_DECOMPOSITIONS {len(replaced)}\n"


# Names: of each a byte, or two, a word, 0 at the end.

SHORT = 190  # words of one byte: 1...190


def aliases_and_sequences():
    """Further names and what they stand for.

    CPython cannot list them, but for the characters of private use where it keeps them this error
    handler tells them.
    """
    found = []
    for c in range(0xF0000, 0xFFFFE):
        escape = chr(c).encode("ascii", "namereplace").decode()
        if escape.startswith("\\N{"):
            name = escape[3:-1]
            found.append(([*map(ord, unicodedata.lookup(name))], name))
    return [(name, codes) for codes, name in sorted(found)]


def write_names(out):
    names, ranges = {}, []
    for c in EVERY:
        name = unicodedata.name(chr(c), "")
        if not name or 0xAC00 <= c < 0xD7A4:
            continue
        if name.endswith(f"-{c:04X}"):
            prefix = name[:-len(f"{c:04X}")]
            if ranges and ranges[-1][1] == c - 1 and ranges[-1][2] == prefix:
                ranges[-1][1] = c
            else:
                ranges.append([c, c, prefix])
        else:
            names[c] = name
    extra = aliases_and_sequences()
    spelled = [*names.values(), *(name for name, codes in extra)]
    counts = Counter(word for name in spelled for word in name.split(" "))
    words = sorted(counts)
    short = sorted(counts, key=lambda word: (-counts[word], word))[:SHORT]
    assert len(words) <= (255 - SHORT) * 255
    tokens = {word: bytes([SHORT + 1 + i // 255, 1 + i % 255]) for i, word in enumerate(words)}
    tokens.update({word: bytes([1 + i]) for i, word in enumerate(short)})

    def spell(name):
        return b"".join(tokens[word] for word in name.split(" ")) + b"\0"

    # The names of 32 characters stand together; an empty name where there is none.
    data, blocks = bytearray(b"\0"), []
    for start in range(0, 0x110000, 32):
        block = [names.get(c, "") for c in range(start, start + 32)]
        if any(block):
            blocks.append((start >> 5, len(data)))
            for name in block:
                data += spell(name) if name else b"\0"
    out.text("cordon_names", data)
    out.array("cordon_name_block", "cordon_name_blocks",
              [f"{{{number}, {place}}}" for number, place in blocks])
    out.array("cordon_name_range", "cordon_name_ranges",
              [f'{{{first}, {last}, "{prefix}"}}' for first, last, prefix in ranges])

    more, place = bytearray(b"\0"), []
    sequences, starts = [], []
    for name, codes in extra:
        place.append(len(more))
        more += spell(name)
        starts.append(len(sequences))
        sequences += [len(codes), *(unit for code in codes for unit in units(code))]
    out.text("cordon_more_names", more)
    out.array("uint16_t", "cordon_more_places", place)
    out.array("uint16_t", "cordon_more_starts", starts)
    out.array("uint16_t", "cordon_more_codes", sequences)

    # Words in order, sixteen to a group, each but the first by what differs from the one before.
    text, groups = bytearray(), []
    for i, word in enumerate(words):
        shared = 0
        if i % 16 == 0:
            groups.append(len(text))
        else:
            shared = min(15, len(os.path.commonprefix(words[i - 1:i + 1])))
        rest = word[shared:].encode()
        assert len(rest) < 32
        text += bytes([shared << 4 | min(len(rest), 15)])
        if len(rest) >= 15:
            text += bytes([len(rest)])
        text += rest
    out.text("cordon_words", text)
    out.array("uint32_t", "cordon_word_groups", groups)
    out.array("uint16_t", "cordon_short_words", [words.index(word) for word in short])
    return (f"#define CORDON_NAME_BLOCKS {len(blocks)}\n#define CORDON_NAME_RANGES {len(ranges)}\n"
            f"#define CORDON_MORE_NAMES {len(extra)}\n#define CORDON_WORDS {len(words)}\n"
            f"#define CORDON_WORDS_SHORT {SHORT}\n#define CORDON_NAMES_SIZE {len(data)}\n"
            f"#define CORDON_MORE_NAMES_SIZE {len(more)}\n")


def main():
    out = Output()
    writers = (write_properties, write_decompositions, write_old, write_names)
    defines = "".join(write(out) for write in writers)
    version = unicodedata.unidata_version
    first = f"// What does Unicode {version} say of each character? Written by tables.py.\n\n"
    with open(os.path.join(FOLDER, "Tables.c"), "w") as file:
        file.write(first + '#include "Tables.h"\n\n' + "\n".join(out.parts))
    externs = []
    for part in out.parts:
        externs.append("extern " + part.split(" =", 1)[0] + ";\n")
    with open(os.path.join(FOLDER, "include", "Tables.h"), "w") as file:
        file.write(first + "#ifndef CORDON_TABLES_H\n#define CORDON_TABLES_H\n\n"
                   + '#include "Records.h"\n\n' + defines + "\n" + "".join(externs)
                   + "\n#endif\n")


main()
