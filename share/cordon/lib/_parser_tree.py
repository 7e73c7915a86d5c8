"""Trees of the module `parser`: made from source text, checked, and written as text again.

A node is a list: its number, then its children; a leaf is a tuple: the number of a token, its
text, its line and its column, both None where they are not known. Trees may be of any depth, so
nothing here recurses."""

from _parser_grammar import (
    DEDENT, ENDMARKER, INDENT, NAME, NEWLINE, NUMBER, SIGNS, STRING, grammar,
)
from _tokenize import TokenizerIter
import symbol


class Problem(Exception):
    """What is wrong with a tree; with its line, when that is known."""


# MARK: Tokens

# What the numbers of the tokenizer of today mean for strings that hold expressions.
_STRING_START, _STRING_END = 59, 61


def tokens(source):
    """The tokens of a text, as leaves, with the numbers and places that Python 2.7 gave them."""
    lines = _lines(source)
    count = max(1, len(lines))
    rest = iter(lines)
    depth = 0
    begun = None
    found = False
    for kind, text, (line, column), (end_line, end_column), _ in TokenizerIter(
            lambda: next(rest, ""), extra_tokens=False):
        if kind == _STRING_START:
            if depth == 0:
                begun = line, column
            depth += 1
            continue
        if kind == _STRING_END:
            depth -= 1
            if depth == 0:
                yield _string(_between(lines, *begun, end_line, end_column), end_line, begun)
            continue
        if depth:
            continue
        if kind == ENDMARKER:
            break
        found = True
        if kind == STRING:
            yield _string(text, end_line, (line, column))
        elif kind == NEWLINE:
            yield NEWLINE, text, line, column
        elif kind in (INDENT, DEDENT):
            yield kind, "", min(line, count), -1
        elif kind in (NAME, NUMBER):
            yield kind, text, line, column
        elif text == "...":
            # The grammar has three dots.
            for i in range(3):
                yield SIGNS["."], ".", line, column + i
        elif text in SIGNS:
            yield SIGNS[text], text, line, column
        else:
            raise Problem(f"{text!r} on line {line} is no token of Python 2.7")
    if found:
        yield NEWLINE, "", count, -1
    yield ENDMARKER, "", count, -1


def _lines(source):
    """Lines that end with newlines only."""
    return [line + "\n" for line in source.split("\n")[:-1]] + [
        line for line in source.split("\n")[-1:] if line]


def _string(text, end_line, start):
    # A string of more than one line has its last line, and no column.
    return STRING, text, end_line, start[1] if start[0] == end_line else -1


def _between(lines, line, column, end_line, end_column):
    if line == end_line:
        return lines[line - 1][column:end_column]
    parts = [lines[line - 1][column:], *lines[line:end_line - 1], lines[end_line - 1][:end_column]]
    return "".join(parts)


# MARK: Parsing

def parsed(source, start, is_classic=False):
    """The tree of a text, whose root is a node of the number `start`."""
    rules = grammar(is_classic)
    machines, firsts = rules.machines, rules.firsts
    root = [start]
    # Nodes that are open, each with its machine and the state that it has reached.
    stack = [(root, machines[start], 0)]
    for leaf in tokens(source):
        if leaf[0] == NEWLINE and leaf[3] >= 0 and start == symbol.eval_input and (
                not source.endswith("\n")):
            # It is not there, but for the one at the end of all.
            continue
        label = rules.label(leaf[0], leaf[1])
        while True:
            if not stack:
                raise Problem(_unknown(leaf))
            node, machine, state = stack.pop()
            arcs, may_end = machine[state]
            if label in arcs:
                node.append(leaf)
                stack.append((node, machine, arcs[label]))
                break
            for child, target in arcs.items():
                if isinstance(child, int) and child >= 256 and label in firsts[child]:
                    stack.append((node, machine, target))
                    made = [child]
                    node.append(made)
                    stack.append((made, machines[child], 0))
                    break
            else:
                if not may_end:
                    raise Problem(_unknown(leaf))
    return root


def _unknown(leaf):
    return f"the grammar of Python 2.7 has nothing for {leaf[1] or 'the end'!r} on line {leaf[2]}"


# MARK: Sequences

def sequence(root, kind, has_lines, has_columns):
    """A tree in tuples or lists; the lines and columns of leaves where they are wanted."""
    def leaf(token):
        made = [token[0], token[1]]
        if has_lines:
            made.append(token[2] or 0)
        if has_columns:
            made.append(token[3] or 0)
        return kind(made)

    result = []
    todo = [(root, 1, result, [root[0]])]
    while todo:
        node, i, above, made = todo.pop()
        while i < len(node):
            child = node[i]
            i += 1
            if isinstance(child, list):
                todo.append((node, i, above, made))
                todo.append((child, 1, made, [child[0]]))
                break
            made.append(leaf(child) if isinstance(child, tuple) else child)
        else:
            above.append(kind(made))
    return result[0]


_DEEPEST = 100_000


def from_sequence(given):
    """The tree that a sequence describes; only its form is checked."""
    root = []
    todo = [(given, root, 0)]
    while todo:
        item, above, depth = todo.pop()
        if depth > _DEEPEST:
            raise Problem("the tree is too deep, or holds itself")
        if isinstance(item, str) and above and above[0] == symbol.encoding_decl:
            above.append(item)
            continue
        if not isinstance(item, (list, tuple)) or not item or not isinstance(item[0], int):
            raise Problem("a node must be a sequence that begins with its number")
        number = item[0]
        if number < 256:
            above.append(_leaf(item))
            continue
        node = [number]
        above.append(node)
        # The last one is taken first, and the one that was put on top of it is done before the
        # next.
        todo.extend([(child, node, depth + 1) for child in reversed(item[1:])])
    return root[0]


def _leaf(item):
    if not 2 <= len(item) <= 4:
        raise Problem("terminal nodes must have 2 to 4 entries")
    if not isinstance(item[1], str):
        raise Problem(
            f"second item in terminal node must be a string, found {type(item[1]).__name__}")
    for place in item[2:]:
        if not isinstance(place, int):
            raise Problem(
                f"third item in terminal node must be an integer, found {type(place).__name__}")
    line, column = (*item[2:], None, None)[:2]
    return int(item[0]), str(item[1]), line, column


def check(root, is_classic=False):
    """Raise a problem where a tree does not follow the grammar."""
    rules = grammar(is_classic)
    if isinstance(root, list) and root[0] == symbol.encoding_decl:
        if len(root) != 3 or not isinstance(root[1], list) or not isinstance(root[2], str):
            raise Problem("Error Parsing encoding_decl")
        root = root[1]
    if not isinstance(root, list) or root[0] not in (symbol.file_input, symbol.eval_input):
        raise Problem("parse tree does not use a valid start symbol")
    todo = [root]
    while todo:
        node = todo.pop()
        name = symbol.sym_name.get(node[0])
        if name is None or node[0] not in rules.machines:
            raise Problem(f"there is no node of the number {node[0]}")
        machine = rules.machines[node[0]]
        state = 0
        for child in node[1:]:
            if not isinstance(child, (list, tuple)):
                raise Problem(f"Illegal child of {name} node.")
            label = child[0] if isinstance(child, list) else rules.label(child[0], child[1])
            arcs, _ = machine[state]
            if label not in arcs:
                wanted = ", ".join(_shown(arc) for arc in arcs) or "nothing more"
                raise Problem(f"{name}: expected {wanted}, got {_shown(label)}.")
            state = arcs[label]
            if isinstance(child, list):
                todo.append(child)
        if not machine[state][1]:
            raise Problem(f"Illegal number of children for {name} node.")


_SHOWN = {number: sign for sign, number in SIGNS.items() if sign != "<>"} | {
    ENDMARKER: "ENDMARKER", NAME: "NAME", NUMBER: "NUMBER", STRING: "STRING", NEWLINE: "NEWLINE",
    INDENT: "INDENT", DEDENT: "DEDENT",
}


def _shown(label):
    if isinstance(label, str):
        return repr(label)
    return symbol.sym_name.get(label) or _SHOWN.get(label) or str(label)


# MARK: Text

def leaves(root):
    """The leaves of a tree, from left to right."""
    todo = [root]
    while todo:
        node = todo.pop()
        if isinstance(node, tuple):
            yield node
        elif isinstance(node, list):
            todo.extend(reversed(node[1:]))


def text(root):
    """Source text with the leaves of a tree; statements are on their lines, where known."""
    made = []
    line = 1
    depth = 0
    words = []
    for kind, word, at, _ in leaves(root):
        if kind == INDENT:
            depth += 1
        elif kind == DEDENT:
            depth -= 1
        elif kind in (NEWLINE, ENDMARKER):
            if words:
                made.append(" " * depth + " ".join(words) + "\n")
                line += made[-1].count("\n")
                words = []
        else:
            if not words and at is not None and line < at <= line + 1_000_000:
                first = at - word.count("\n")
                if first > line:
                    made.append("\n" * (first - line))
                    line = first
            if word == "." and words and words[-1].strip(".") == "":
                # Dots that stand together are one sign today.
                words[-1] += word
            else:
                words.append(word)
    return "".join(made)
