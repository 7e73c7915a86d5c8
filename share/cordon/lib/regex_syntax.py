"""Flags for `regex.set_syntax`, which say how regular expressions are written.

Each changes one thing; without any, they are written as in Emacs.
"""

#: Plain parentheses make groups, and escaped ones are characters.
RE_NO_BK_PARENS = 1
#: A plain `|` separates alternatives, and an escaped one is a character.
RE_NO_BK_VBAR = 2
#: Escaped `+` and `?` repeat, and plain ones are characters.
RE_BK_PLUS_QM = 4
#: `|` binds tighter than `^` and `$`.
RE_TIGHT_VBAR = 8
#: A newline separates alternatives too.
RE_NEWLINE_OR = 16
#: `^`, `$`, `*`, `+` and `?` have their meaning wherever they stand, not only where it makes sense.
RE_CONTEXT_INDEP_OPS = 32
#: `\\n` and the like are the characters of C, and `\\xhh` one by its number.
RE_ANSI_HEX = 64
#: None of the escapes that GNU added: those for words and for the ends of the text, and `\\v`.
RE_NO_GNU_EXTENSIONS = 128

RE_SYNTAX_AWK = RE_NO_BK_PARENS | RE_NO_BK_VBAR | RE_CONTEXT_INDEP_OPS
RE_SYNTAX_EGREP = RE_SYNTAX_AWK | RE_NEWLINE_OR
RE_SYNTAX_GREP = RE_BK_PLUS_QM | RE_NEWLINE_OR
RE_SYNTAX_EMACS = 0
