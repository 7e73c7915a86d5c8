"""The kinds of tokens, by name and number."""

_names = """
    ENDMARKER NAME NUMBER STRING NEWLINE INDENT DEDENT LPAR RPAR LSQB RSQB COLON COMMA SEMI PLUS
    MINUS STAR SLASH VBAR AMPER LESS GREATER EQUAL DOT PERCENT LBRACE RBRACE EQEQUAL NOTEQUAL
    LESSEQUAL GREATEREQUAL TILDE CIRCUMFLEX LEFTSHIFT RIGHTSHIFT DOUBLESTAR PLUSEQUAL MINEQUAL
    STAREQUAL SLASHEQUAL PERCENTEQUAL AMPEREQUAL VBAREQUAL CIRCUMFLEXEQUAL LEFTSHIFTEQUAL
    RIGHTSHIFTEQUAL DOUBLESTAREQUAL DOUBLESLASH DOUBLESLASHEQUAL AT ATEQUAL RARROW ELLIPSIS
    COLONEQUAL EXCLAMATION OP TYPE_IGNORE TYPE_COMMENT SOFT_KEYWORD FSTRING_START FSTRING_MIDDLE
    FSTRING_END COMMENT NL ERRORTOKEN ENCODING
""".split()

globals().update({name: number for number, name in enumerate(_names)})
N_TOKENS = len(_names)
NT_OFFSET = 256

tok_name = {number: name for number, name in enumerate(_names)}
tok_name[N_TOKENS] = "N_TOKENS"
tok_name[NT_OFFSET] = "NT_OFFSET"

__all__ = ["tok_name", "ISTERMINAL", "ISNONTERMINAL", "ISEOF", *_names, "N_TOKENS", "NT_OFFSET"]

_spellings = {
    "EXCLAMATION": "!", "NOTEQUAL": "!=", "PERCENT": "%", "PERCENTEQUAL": "%=", "AMPER": "&",
    "AMPEREQUAL": "&=", "LPAR": "(", "RPAR": ")", "STAR": "*", "DOUBLESTAR": "**",
    "DOUBLESTAREQUAL": "**=", "STAREQUAL": "*=", "PLUS": "+", "PLUSEQUAL": "+=", "COMMA": ",",
    "MINUS": "-", "MINEQUAL": "-=", "RARROW": "->", "DOT": ".", "ELLIPSIS": "...", "SLASH": "/",
    "DOUBLESLASH": "//", "DOUBLESLASHEQUAL": "//=", "SLASHEQUAL": "/=", "COLON": ":",
    "COLONEQUAL": ":=", "SEMI": ";", "LESS": "<", "LEFTSHIFT": "<<", "LEFTSHIFTEQUAL": "<<=",
    "LESSEQUAL": "<=", "EQUAL": "=", "EQEQUAL": "==", "GREATER": ">", "GREATEREQUAL": ">=",
    "RIGHTSHIFT": ">>", "RIGHTSHIFTEQUAL": ">>=", "AT": "@", "ATEQUAL": "@=", "LSQB": "[",
    "RSQB": "]", "CIRCUMFLEX": "^", "CIRCUMFLEXEQUAL": "^=", "LBRACE": "{", "VBAR": "|",
    "VBAREQUAL": "|=", "RBRACE": "}", "TILDE": "~",
}
EXACT_TOKEN_TYPES = {text: globals()[name] for name, text in _spellings.items()}


def ISTERMINAL(x):
    return x < NT_OFFSET


def ISNONTERMINAL(x):
    return x >= NT_OFFSET


def ISEOF(x):
    return x == 0
