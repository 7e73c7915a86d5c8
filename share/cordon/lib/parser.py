"""Syntax trees in the form that Python 2.7 gave them.

    expr(source)                a tree (an ST object) for an expression
    suite(source)               a tree for statements
    sequence2st(sequence)       a tree for nested tuples or lists; also called tuple2st
    st2tuple(st[, line_info[, col_info]])
    st2list(st[, line_info[, col_info]])
                                nested tuples or lists; with lines and columns of tokens if asked
    compilest(st[, filename])   a code object
    isexpr(st) issuite(st)      which of the two functions would make it
    ParserError                 what is wrong with a sequence, or what trees cannot show
    ASTType STType              the type of trees

An ST object has the methods compile, isexpr, issuite, tolist and totuple. Each node is a
sequence: the number of a rule of the grammar, as the module `symbol` names it, then what it
consists of; a token is its number and its text. The numbers are those of Python 2.7.

A source text is first read by Cordon's own parser, whose SyntaxError is raised where it is none.
Then the tree is made by the grammar of 2.7, in the modern dialect without the `print` and `exec`
statements, backquotes and `<>`. What came into Python after that has no tree: annotations, `async`,
`nonlocal`, `match`, `:=`, keywords in a class statement, unpacking in calls and displays and the
like give a ParserError that says where. A sequence must follow the same grammar, and the text of
its tokens must read as what their numbers say, which is tried when it is compiled. Lines are kept;
columns are not.

Sources are str, or bytes in UTF-8.
"""

import copyreg as _copyreg

import _library
import symbol as _symbol
import _parser_tree as _tree

__all__ = [
    "ASTType", "ParserError", "STType", "ast2list", "ast2tuple", "compileast", "compilest", "expr",
    "isexpr", "issuite", "sequence2ast", "sequence2st", "st2list", "st2tuple", "suite", "tuple2ast",
    "tuple2st",
]

_ONLY_TREE = 0x400
_IS_CLASSIC = _library.speaks_classic()
#: compile() takes it for a source in the classic dialect, in which each character is a byte.
_DIALECT = 0x4000_0000 if _IS_CLASSIC else 0


def _compiled(source, filename, start, flags=0):
    if _IS_CLASSIC and not source.isascii():
        source = source.encode("latin-1")
    mode = "eval" if start == _symbol.eval_input else "exec"
    return compile(source, filename, mode, _DIALECT | flags, True)


class ParserError(Exception):
    """What is wrong with a sequence, or what trees cannot show."""


class st:
    """A syntax tree; made by expr(), suite() and sequence2st()."""

    __slots__ = ("_root", "_source")
    __hash__ = None

    def __new__(cls, *arguments):
        raise TypeError("cannot create 'parser.st' instances")

    @property
    def _start(self):
        root = self._root
        return root[1][0] if root[0] == _symbol.encoding_decl else root[0]

    def totuple(self, line_info=False, col_info=False):
        """Return the tree in nested tuples."""
        return _tree.sequence(self._root, tuple, line_info, col_info)

    def tolist(self, line_info=False, col_info=False):
        """Return the tree in nested lists."""
        return _tree.sequence(self._root, list, line_info, col_info)

    def isexpr(self):
        """Return whether the tree is that of an expression."""
        return self._start == _symbol.eval_input

    def issuite(self):
        """Return whether the tree is that of statements."""
        return self._start == _symbol.file_input

    def compile(self, filename="<syntax-tree>"):
        """Return a code object."""
        source = self._source
        if source is None:
            source = self._checked_text()
        return _compiled(source, filename, self._start)

    def _checked_text(self):
        """The text of the leaves, which must read as what their numbers say."""
        text = _tree.text(self._root)
        made = _made(text, self._start)
        if [leaf[:2] for leaf in _tree.leaves(made._root) if leaf[0] != 4 and leaf[1]] != [
                leaf[:2] for leaf in _tree.leaves(self._root) if leaf[0] != 4 and leaf[1]]:
            raise ParserError("the text of a token does not read as what its number says")
        return text

    def __eq__(self, other):
        if not isinstance(other, st):
            return NotImplemented
        return self.totuple() == other.totuple()

    def __lt__(self, other):
        if not isinstance(other, st):
            return NotImplemented
        return self.totuple() < other.totuple()

    def __le__(self, other):
        return self == other or self < other


STType = ASTType = st


def _new(root, source):
    made = object.__new__(st)
    made._root = root
    made._source = source
    return made


def _made(source, start):
    """The tree of a text."""
    if isinstance(source, (bytes, bytearray)):
        source = source.decode("utf-8-sig")
    if not isinstance(source, str):
        raise TypeError(f"a source must be str or bytes, not {type(source).__name__}")
    if "\0" in source:
        raise TypeError("a source must not hold null characters")
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    _compiled(source, "<string>", start, 0 if _IS_CLASSIC else _ONLY_TREE)
    if start == _symbol.eval_input:
        source = source.lstrip(" \t")
    try:
        return _new(_tree.parsed(source, start, _IS_CLASSIC), source)
    except _tree.Problem as problem:
        raise ParserError(f"not supported yet: {problem}") from None


def expr(source):
    """Return a tree for an expression."""
    return _made(source, _symbol.eval_input)


def suite(source):
    """Return a tree for statements."""
    return _made(source, _symbol.file_input)


def sequence2st(sequence):
    """Return a tree for nested tuples or lists, which must follow the grammar."""
    if not isinstance(sequence, (list, tuple)):
        raise ValueError("sequence2st() requires a single sequence argument")
    try:
        root = _tree.from_sequence(sequence)
        _tree.check(root, _IS_CLASSIC)
    except _tree.Problem as problem:
        raise ParserError(str(problem)) from None
    return _new(root, None)


def _checked(function, tree):
    if isinstance(tree, st):
        return tree
    raise TypeError(f"{function}() argument 1 must be parser.st, not {type(tree).__name__}")


def st2tuple(st, line_info=False, col_info=False):
    """Return a tree in nested tuples."""
    return _checked("st2tuple", st).totuple(line_info, col_info)


def st2list(st, line_info=False, col_info=False):
    """Return a tree in nested lists."""
    return _checked("st2list", st).tolist(line_info, col_info)


def compilest(st, filename="<syntax-tree>"):
    """Return a code object for a tree."""
    return _checked("compilest", st).compile(filename)


def isexpr(st):
    """Return whether a tree is that of an expression."""
    return _checked("isexpr", st).isexpr()


def issuite(st):
    """Return whether a tree is that of statements."""
    return _checked("issuite", st).issuite()


tuple2st = sequence2ast = tuple2ast = sequence2st
ast2tuple = st2tuple
ast2list = st2list
compileast = compilest


def _pickled(tree):
    return sequence2st, (tree.totuple(True),)


_copyreg.pickle(st, _pickled)
