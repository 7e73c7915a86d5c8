"""The classes of syntax trees.

Each row of the grammar below makes one class: its base, its name and its fields with their types
(`?` marks a field that may be None, `*` a list). A base without fields is an abstract class.
"""

PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_OPTIMIZED_AST = 0x8000 | PyCF_ONLY_AST

_GRAMMAR = """
mod = Module(stmt* body, type_ignore* type_ignores)
    | Interactive(stmt* body)
    | Expression(expr body)
    | FunctionType(expr* argtypes, expr returns)

stmt = FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)
     | AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)
     | ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params)
     | Return(expr? value)
     | Delete(expr* targets)
     | Assign(expr* targets, expr value, string? type_comment)
     | TypeAlias(expr name, type_param* type_params, expr value)
     | AugAssign(expr target, operator op, expr value)
     | AnnAssign(expr target, expr annotation, expr? value, int simple)
     | For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
     | AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
     | While(expr test, stmt* body, stmt* orelse)
     | If(expr test, stmt* body, stmt* orelse)
     | With(withitem* items, stmt* body, string? type_comment)
     | AsyncWith(withitem* items, stmt* body, string? type_comment)
     | Match(expr subject, match_case* cases)
     | Raise(expr? exc, expr? cause)
     | Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
     | TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
     | Assert(expr test, expr? msg)
     | Import(alias* names)
     | ImportFrom(identifier? module, alias* names, int? level)
     | Global(identifier* names)
     | Nonlocal(identifier* names)
     | Expr(expr value)
     | Pass
     | Break
     | Continue
     attributes (int lineno, int col_offset, int? end_lineno, int? end_col_offset)

expr = BoolOp(boolop op, expr* values)
     | NamedExpr(expr target, expr value)
     | BinOp(expr left, operator op, expr right)
     | UnaryOp(unaryop op, expr operand)
     | Lambda(arguments args, expr body)
     | IfExp(expr test, expr body, expr orelse)
     | Dict(expr* keys, expr* values)
     | Set(expr* elts)
     | ListComp(expr elt, comprehension* generators)
     | SetComp(expr elt, comprehension* generators)
     | DictComp(expr key, expr value, comprehension* generators)
     | GeneratorExp(expr elt, comprehension* generators)
     | Await(expr value)
     | Yield(expr? value)
     | YieldFrom(expr value)
     | Compare(expr left, cmpop* ops, expr* comparators)
     | Call(expr func, expr* args, keyword* keywords)
     | FormattedValue(expr value, int conversion, expr? format_spec)
     | JoinedStr(expr* values)
     | Constant(constant value, string? kind)
     | Attribute(expr value, identifier attr, expr_context ctx)
     | Subscript(expr value, expr slice, expr_context ctx)
     | Starred(expr value, expr_context ctx)
     | Name(identifier id, expr_context ctx)
     | List(expr* elts, expr_context ctx)
     | Tuple(expr* elts, expr_context ctx)
     | Slice(expr? lower, expr? upper, expr? step)
     attributes (int lineno, int col_offset, int? end_lineno, int? end_col_offset)

expr_context = Load | Store | Del

boolop = And | Or

operator = Add | Sub | Mult | MatMult | Div | Mod | Pow | LShift | RShift | BitOr | BitXor | BitAnd | FloorDiv

unaryop = Invert | Not | UAdd | USub

cmpop = Eq | NotEq | Lt | LtE | Gt | GtE | Is | IsNot | In | NotIn

comprehension = (expr target, expr iter, expr* ifs, int is_async)

excepthandler = ExceptHandler(expr? type, identifier? name, stmt* body)
     attributes (int lineno, int col_offset, int? end_lineno, int? end_col_offset)

arguments = (arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults)

arg = (identifier arg, expr? annotation, string? type_comment)
     attributes (int lineno, int col_offset, int? end_lineno, int? end_col_offset)

keyword = (identifier? arg, expr value)
     attributes (int lineno, int col_offset, int? end_lineno, int? end_col_offset)

alias = (identifier name, identifier? asname)
     attributes (int lineno, int col_offset, int? end_lineno, int? end_col_offset)

withitem = (expr context_expr, expr? optional_vars)

match_case = (pattern pattern, expr? guard, stmt* body)

pattern = MatchValue(expr value)
     | MatchSingleton(constant value)
     | MatchSequence(pattern* patterns)
     | MatchMapping(expr* keys, pattern* patterns, identifier? rest)
     | MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)
     | MatchStar(identifier? name)
     | MatchAs(pattern? pattern, identifier? name)
     | MatchOr(pattern* patterns)
     attributes (int lineno, int col_offset, int end_lineno, int end_col_offset)

type_ignore = TypeIgnore(int lineno, string tag)

type_param = TypeVar(identifier name, expr? bound, expr? default_value)
     | ParamSpec(identifier name, expr? default_value)
     | TypeVarTuple(identifier name, expr? default_value)
     attributes (int lineno, int col_offset, int end_lineno, int end_col_offset)
"""


def _warn(message):
    import warnings
    warnings.warn(message, DeprecationWarning, stacklevel=3)


class AST:
    _fields = ()
    _attributes = ()
    _field_types = {}
    __match_args__ = ()

    def __new__(cls, /, *args, **kwargs):
        return object.__new__(cls)

    def __init__(self, /, *args, **kwargs):
        cls = type(self)
        fields = cls._fields
        if len(args) > len(fields):
            many = "" if len(fields) == 1 else "s"
            raise TypeError(
                f"{cls.__name__} constructor takes at most {len(fields)} positional argument{many}")
        for name, value in zip(fields, args):
            setattr(self, name, value)
        given = set(fields[:len(args)])
        for name, value in kwargs.items():
            if name in given:
                raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
            if name in fields:
                given.add(name)
            elif name not in cls._attributes:
                _warn(
                    f"{cls.__name__}.__init__ got an unexpected keyword argument {name!r}. "
                    "Support for arbitrary keyword arguments is deprecated "
                    "and will be removed in Python 3.15.")
            setattr(self, name, value)
        if len(given) < len(fields):
            _fill(self, cls, given)

    def __reduce__(self):
        state = self.__dict__
        leading = []
        rest = dict(state)
        for name in type(self)._fields:
            if name not in rest:
                break
            leading.append(rest.pop(name))
        return type(self), tuple(leading), rest

    def __replace__(self, /, **kwargs):
        cls = type(self)
        expected = set(cls._fields) | set(cls._attributes)
        for name in kwargs:
            if name not in expected:
                raise TypeError(
                    f"{cls.__name__}.__replace__ got an unexpected keyword argument {name!r}.")
        have = {**self.__dict__, **kwargs}
        missing = [
            name for name in cls._fields
            if name not in have and not _default(cls, name)
        ]
        if missing:
            many = "s" if len(missing) > 1 else ""
            names = ", ".join(map(repr, sorted(missing)))
            raise TypeError(
                f"{cls.__name__}.__replace__ missing {len(missing)} keyword argument{many}: {names}.")
        return cls(**have)


def _default(cls, name):
    """How a field that was not given is filled: a function, or None when it must be given."""
    kind = cls._field_types.get(name)
    if kind is expr_context:
        return _load
    if getattr(kind, "__origin__", None) is list:
        return list
    if hasattr(cls, name):
        return _nothing
    return None


def _load():
    return Load()


def _nothing():
    return None


def _fill(node, cls, given):
    types = cls._field_types
    for name in cls._fields:
        if name in given:
            continue
        if name not in types:
            _warn(
                f"Field {name!r} is missing from {cls.__name__}._field_types. "
                "This will become an error in Python 3.15.")
            continue
        make = _default(cls, name)
        if make is None:
            _warn(
                f"{cls.__name__}.__init__ missing 1 required positional argument: {name!r}. "
                "This will become an error in Python 3.15.")
        elif make is not _nothing:
            setattr(node, name, make())


def _make(name, base, doc, rows, attributes):
    fields = tuple(field for _, field in rows)
    space = {
        "__module__": "ast", "__qualname__": name, "__doc__": doc, "_fields": fields,
        "__match_args__": fields,
    }
    if attributes is not None:
        space["_attributes"] = tuple(field for _, field in attributes)
    for kind, field in rows + (attributes or []):
        if kind.endswith("?"):
            space[field] = None
    cls = type(base)(name, (base,), space)
    _pending.append((cls, rows))
    return cls


def _rows(text):
    return [tuple(piece.split()) for piece in text.split(",")] if text else []


def _define(text):
    left, right = text.split(" = ", 1)
    name = left.strip()
    right, _, attributes = right.partition(" attributes (")
    attributes = _rows(attributes.strip()[:-1]) if attributes else None
    right = " ".join(right.split())
    if right.startswith("("):
        globals()[name] = _make(name, AST, name + right, _rows(right[1:-1]), attributes)
        return
    doc = " | ".join(right.split(" | "))
    indented = doc.replace(" | ", "\n" + " " * len(name) + " | ") if "(" in doc else doc
    base = globals()[name] = _make(name, AST, f"{name} = {indented}", [], attributes or [])
    for row in right.split(" | "):
        variant, _, inside = row.partition("(")
        globals()[variant] = _make(variant, base, row, _rows(inside[:-1]), None)


def _resolve(kind):
    plain = {"identifier": str, "string": str, "int": int, "constant": object}
    if kind.endswith("*"):
        return list[_resolve(kind[:-1].rstrip("?"))]
    if kind.endswith("?"):
        return _resolve(kind[:-1]) | None
    return plain.get(kind) or globals()[kind]


_pending = []
AST.__module__ = "ast"
for _text in _GRAMMAR.strip().split("\n\n"):
    _define(_text)
for _class, _fields in _pending:
    _class._field_types = {field: _resolve(kind) for kind, field in _fields}
    _class.__annotations__ = _class._field_types.copy()
del _text, _class, _fields, _pending
