"""What help() says about functions, classes, modules and names."""

import _library
import sys
import types

_WIDTH = 79
_RULE = "-" * 70
_WELCOME = """\
Welcome to the help utility of Cordon, which speaks Python {version}.

Enter the name of any module, class, function or method to learn about it, such as
"math", "str.join" or "list". Enter "keywords" for the words of the language.

To leave, enter "q", "quit" or "exit".
"""
_FAREWELL = """
You are leaving help. help(object) explains an object right away, and
help('string') a name, as if it had been entered here.
"""


def help(*args, **kwds):
    """Explain an object, or a str that names one; without arguments, ask for names."""
    request, *rest = (*args, *kwds.values()) or (_nothing,)
    if len(args) + len(kwds) > 1 or kwds and "request" not in kwds:
        raise TypeError("help() takes at most one argument")
    if request is _nothing:
        _converse()
    elif isinstance(request, str):
        _explain_name(request)
    else:
        _show(document(request, "Help on %s:"))


class _nothing:
    pass


def _converse():
    version = "{}.{}".format(*sys.version_info)
    print(_WELCOME.format(version=version))
    while True:
        try:
            name = input("help> ").strip()
        except (EOFError, KeyboardInterrupt):
            break
        if name.lower() in ("q", "quit", "exit"):
            break
        if name:
            _explain_name(name.strip("\"'"), asks=True)
    print(_FAREWELL)


def _explain_name(name, asks=False):
    if name == "keywords":
        _list_keywords()
        return
    if name == "help":
        version = "{}.{}".format(*sys.version_info)
        print(_WELCOME.format(version=version))
        return
    text = _library.keyword_text(name)
    if text is not None and name not in ("type", "match", "case"):
        print(text)
        return
    found = _locate(name)
    if found is None and text is not None:
        print(text)
        return
    if found is None:
        print(
            f"No Python documentation found for {name!r}.\n"
            "Use help() to get the interactive help utility.\n"
            "Use help(str) for help on the str class.\n"
        )
        return
    _show(document(found[0], "Help on %s:", name), asks)


def _locate(path):
    """What a dotted name stands for, in a tuple; None when there is no such thing."""
    import builtins

    parts = [part for part in path.split(".") if part]
    if not parts or not all(part.isidentifier() for part in parts):
        return None
    found = None
    count = 0
    for i in range(1, len(parts) + 1):
        name = ".".join(parts[:i])
        try:
            __import__(name)
        except ImportError:
            break
        found = sys.modules[name]
        count = i
    if found is None:
        found = builtins
    for part in parts[count:]:
        try:
            found = getattr(found, part)
        except AttributeError:
            return None
    return (found,)


def _list_keywords():
    from keyword import kwlist

    print("\nHere is a list of the Python keywords.\n")
    columns = 4
    rows = -(-len(kwlist) // columns)
    for row in range(rows):
        print("".join(word.ljust(20) for word in kwlist[row::rows]))
    print()


def _show(text, asks=False):
    """Print a text; what is longer than the screen is shown as long values are."""
    text = _library.fitting(_fitted(text), sys.stdout)
    done = _library.page(text)
    if done is None or asks and not done:
        _show_by_screens(text)
    elif not done:
        print(text)


def _fitted(text):
    """The text with its lines broken between words where the terminal ends."""
    columns, _ = _size() or (0, 0)
    if not columns or max(map(len, text.split("\n"))) <= columns:
        return text
    lines = []
    for line in text.split("\n"):
        if len(line) <= columns:
            lines.append(line)
            continue
        margin = line[: len(line) - len(line.lstrip(" |"))]
        if line[len(margin) :].find("(") > 0 and len(margin) <= columns // 2:
            hanging = margin + "    "
        else:
            hanging = margin
        row = margin
        for word in line[len(margin) :].split(" "):
            if row.strip(" |") and len(row) + len(word) >= columns:
                lines.append(row.rstrip())
                row = hanging
            row += word + " "
        lines.append(row.rstrip())
    return "\n".join(lines)


def _show_by_screens(text):
    lines = text.split("\n")
    _, height = _size() or (0, 0)
    if not height or len(lines) < height:
        print(text)
        return
    for start in range(0, len(lines), height - 1):
        print("\n".join(lines[start : start + height - 1]))
        if start + height - 1 < len(lines):
            try:
                answer = input("-- Enter for more, q and Enter to stop -- ")
            except (EOFError, KeyboardInterrupt):
                break
            if answer.strip().lower()[:1] == "q" or answer.strip().lower() == "exit":
                break


def _size():
    """Columns and lines of the terminal; None when there is none."""
    try:
        if not sys.stdin.isatty() or not sys.stdout.isatty():
            return None
        import os

        size = os.get_terminal_size()
        return size.columns, max(5, size.lines)
    except Exception:
        return (80, 24) if _is_terminal() else None


def _is_terminal():
    try:
        return sys.stdin.isatty() and sys.stdout.isatty()
    except Exception:
        return False


# Texts


def document(thing, title, name=None):
    """The whole text about an object, with its title."""
    described = _describe(thing)
    module = _module_name(thing)
    if name and "." in name:
        described += " in " + name[: name.rfind(".")]
    elif module and module != getattr(thing, "__name__", None):
        described += " in module " + module
    if not _is_documentable(thing):
        described += " object"
        thing = type(thing)
    text = (title % described) + "\n\n"
    if isinstance(thing, types.ModuleType):
        return text + _module(thing)
    if isinstance(thing, type):
        return text + _class(thing)
    if isinstance(thing, property) or _is_data(thing):
        return text + _data(thing, name)
    return text + _routine(thing, name, None)


_ROUTINES = (
    types.FunctionType,
    types.MethodType,
    types.BuiltinFunctionType,
    types.MethodDescriptorType,
    types.WrapperDescriptorType,
    types.MethodWrapperType,
    types.ClassMethodDescriptorType,
)
_DATA = (types.GetSetDescriptorType, types.MemberDescriptorType)


def _is_data(thing):
    return isinstance(thing, _DATA)


def _is_documentable(thing):
    return isinstance(thing, (types.ModuleType, type, property, *_DATA, *_ROUTINES))


def _describe(thing):
    name = getattr(thing, "__name__", None)
    if isinstance(thing, types.ModuleType):
        if getattr(thing, "__path__", None) is not None:
            return "package " + name
        return ("module " if getattr(thing, "__file__", None) else "built-in module ") + name
    if isinstance(thing, (types.BuiltinFunctionType, types.MethodWrapperType)):
        return "built-in function " + name
    if isinstance(thing, type):
        return "class " + name
    if isinstance(thing, types.MethodType):
        return "method " + name
    if isinstance(thing, types.FunctionType):
        return "function " + name
    return type(thing).__name__


def _module_name(thing):
    if isinstance(thing, types.ModuleType):
        return None
    if isinstance(thing, types.MethodType):
        thing = thing.__func__
    if isinstance(thing, (types.BuiltinFunctionType, types.MethodWrapperType)):
        owner = getattr(thing, "__self__", None)
        if owner is not None and not isinstance(owner, types.ModuleType):
            return None
    if isinstance(thing, (property, *_DATA)):
        return None
    if not isinstance(thing, (type, *_ROUTINES)):
        thing = type(thing)
        if thing.__module__ == "builtins":
            return "builtins"
        return thing.__module__
    if isinstance(
        thing,
        (types.MethodDescriptorType, types.WrapperDescriptorType, types.ClassMethodDescriptorType),
    ):
        return None
    return getattr(thing, "__module__", None)


def _doc(thing):
    """The docstring without the indentation of the code around it."""
    try:
        doc = thing.__doc__
    except AttributeError:
        return ""
    if not isinstance(doc, str):
        return ""
    lines = doc.expandtabs().split("\n")
    margin = min(
        (len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=0
    )
    lines = [lines[0].lstrip(), *(line[margin:] for line in lines[1:])]
    while lines and not lines[-1].strip():
        lines.pop()
    while lines and not lines[0].strip():
        lines.pop(0)
    return "\n".join(line.rstrip() for line in lines)


def _indent(text, prefix="    "):
    return "\n".join((prefix + line).rstrip() for line in text.split("\n"))


def signature(thing, bound=False):
    """The parameters of a callable as they are written; empty when they are not known."""
    while True:
        if isinstance(thing, (classmethod, staticmethod)):
            thing = thing.__func__
        elif isinstance(thing, types.MethodType):
            thing = thing.__func__
            bound = True
        elif isinstance(thing, types.FunctionType) and hasattr(thing, "__wrapped__"):
            thing = thing.__wrapped__
        else:
            break
    if isinstance(thing, types.FunctionType):
        return _function_signature(thing, bound)
    text = getattr(thing, "__text_signature__", None)
    if not isinstance(text, str):
        return ""
    return _native_signature(text, bound)


def _native_signature(text, bound):
    parts = [part.strip() for part in text.strip("()").split(",")]
    if parts and parts[0].startswith("$"):
        hidden = parts[0] in ("$module", "$type") or bound
        parts[0] = parts[0][1:]
        if hidden:
            parts.pop(0)
            if parts and parts[0] == "/":
                parts.pop(0)
    return "(" + ", ".join(part for part in parts if part) + ")"


def _function_signature(function, bound):
    names, count, positional_count, keyword_count, flags, defaults, keyword_defaults = (
        _library.parameters(function))
    try:
        annotations = function.__annotations__
    except Exception:
        annotations = {}

    def shown(name, default=_nothing):
        text = name
        if name in annotations:
            text += ": " + _annotation(annotations[name])
            if default is not _nothing:
                text += f" = {default}"
        elif default is not _nothing:
            text += f"={default}"
        return text

    parts = []
    first_default = count - len(defaults)
    for i in range(count):
        if i >= first_default:
            parts.append(shown(names[i], defaults[i - first_default]))
        else:
            parts.append(shown(names[i]))
        if i + 1 == positional_count:
            parts.append("/")
    if bound and count:
        parts.pop(0)
        if parts and parts[0] == "/":
            parts.pop(0)
    next_name = count + keyword_count
    if flags & 4:
        parts.append("*" + shown(names[next_name]))
        next_name += 1
    elif keyword_count:
        parts.append("*")
    for name in names[count : count + keyword_count]:
        parts.append(shown(name, keyword_defaults.get(name, _nothing)))
    if flags & 8:
        parts.append("**" + shown(names[next_name]))
    text = "(" + ", ".join(parts) + ")"
    if "return" in annotations:
        text += " -> " + _annotation(annotations["return"])
    return text


def _annotation(annotation):
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


def _routine(thing, name, cls):
    """Name, parameters and docstring of a function or method, as a member of a class or alone."""
    real = getattr(thing, "__name__", None) or name or "?"
    shown = name or real
    note = ""
    bound = False
    if cls is None:
        note = _owner_note(thing)
        owner = getattr(thing, "__self__", None)
        bound = owner is not None and not isinstance(owner, types.ModuleType)
    elif isinstance(thing, classmethod) or isinstance(thing, types.ClassMethodDescriptorType):
        bound = True
    elif isinstance(thing, types.MethodType):
        bound = True
    title = shown if shown == real or "." not in shown else f"{shown} = {real}"
    if cls is not None and shown != real:
        title = f"{shown} = {real}"
    parameters = signature(thing, bound) or "(...)"
    if real == "<lambda>":
        title = shown + " lambda"
        parameters = " " + parameters[1:-1]
    text = title + parameters + note + "\n"
    doc = _doc(thing)
    return text + (_indent(doc) + "\n" if doc else "")


def _owner_note(thing):
    owner = getattr(thing, "__self__", None)
    if owner is not None and not isinstance(owner, types.ModuleType):
        if isinstance(owner, type):
            return f" class method of {_class_name(owner)}"
        return f" method of {_class_name(type(owner))} instance"
    owner = getattr(thing, "__objclass__", None)
    if owner is not None:
        return f" unbound {_class_name(owner)} method"
    return ""


def _class_name(cls, module=None):
    if cls.__module__ == module:
        return cls.__name__
    return f"{cls.__module__}.{cls.__name__}"


def _data(thing, name):
    shown = name or getattr(thing, "__name__", None) or "?"
    doc = _doc(thing)
    return shown + "\n" + (_indent(doc) + "\n" if doc else "")


# Classes

_HIDDEN = {
    "__doc__", "__module__", "__name__", "__qualname__", "__slots__", "__builtins__",
    "__cached__", "__date__", "__file__", "__loader__", "__package__", "__path__", "__spec__",
    "__version__", "__credits__", "__author__", "__firstlineno__", "__static_attributes__",
    "__type_params__", "__match_args__", "__annotations__", "__abstractmethods__", "_abc_impl",
}


def _is_visible(name):
    if name in _HIDDEN:
        return False
    if name.startswith("__") and name.endswith("__"):
        return True
    return not name.startswith("_")


def _kind(value):
    if isinstance(value, (classmethod, types.ClassMethodDescriptorType)):
        return "Class methods"
    if isinstance(value, staticmethod):
        return "Static methods"
    if isinstance(value, property):
        return "Readonly properties" if value.fset is None else "Data descriptors"
    if isinstance(value, _ROUTINES):
        return "Methods"
    if isinstance(value, _DATA) or hasattr(type(value), "__set__"):
        return "Data descriptors"
    return "Data and other attributes"


_KINDS = (
    "Methods", "Class methods", "Static methods", "Readonly properties", "Data descriptors",
    "Data and other attributes",
)


def _class(cls):
    bases = ", ".join(_class_name(base, cls.__module__) for base in cls.__bases__)
    title = f"class {cls.__name__}" + (f"({bases})" if bases else "")
    lines = []
    made = _constructor(cls)
    if made:
        lines += [cls.__name__ + made, ""]
    doc = _doc(cls) if "__doc__" in cls.__dict__ else ""
    if doc:
        lines += [*doc.split("\n"), ""]
    mro = cls.__mro__
    if len(mro) > 2:
        lines.append("Method resolution order:")
        lines += ["    " + _class_name(base, cls.__module__) for base in mro]
        lines.append("")
    sections = []
    seen = set()
    for owner in mro:
        if owner is object and cls is not object:
            break
        groups = {kind: [] for kind in _KINDS}
        for name, value in owner.__dict__.items():
            if name not in seen and _is_visible(name):
                groups[_kind(value)].append((name, value))
            seen.add(name)
        where = (
            "defined here:"
            if owner is cls
            else f"inherited from {_class_name(owner, cls.__module__)}:"
        )
        for kind in _KINDS:
            if groups[kind]:
                sections.append((f"{kind} {where}", kind, sorted(groups[kind], key=_order), owner))
    for i, (head, kind, members, owner) in enumerate(sections):
        if i:
            lines += [_RULE]
        lines += [head, ""]
        for name, value in members:
            lines += [*_member(kind, name, value, owner).rstrip("\n").split("\n"), ""]
    while lines and not lines[-1]:
        lines.pop()
    return title + "\n" + "\n".join((" |  " + line).rstrip() for line in lines) + "\n"


def _order(member):
    return member[0]


def _constructor(cls):
    for name, hidden in (("__init__", object.__init__), ("__new__", object.__new__)):
        function = getattr(cls, name, None)
        if isinstance(function, types.FunctionType) and function is not hidden:
            return signature(function, bound=True)
    text = getattr(cls, "__text_signature__", None)
    return _native_signature(text, True) if isinstance(text, str) else ""


def _member(kind, name, value, cls):
    if kind in ("Methods", "Class methods", "Static methods"):
        return _routine(value, name, cls)
    if kind == "Data and other attributes":
        return f"{name} = {_limited(value, _WIDTH - len(name))}\n"
    return _data(value, name)


def _limited(value, room):
    try:
        text = repr(value)
    except Exception:
        text = f"<{type(value).__name__} object>"
    return text if len(text) <= room else text[: room - 3] + "..."


# Modules


def _section(title, text):
    return f"{title}\n{_indent(text.rstrip())}\n\n"


def _members(module):
    """What a module holds, sorted by name; behind the fence, what it tells of it."""
    try:
        return sorted(vars(module).items())
    except AttributeError:
        pass
    members = []
    for name in sorted(dir(module)):
        try:
            members.append((name, getattr(module, name)))
        except AttributeError:
            pass
    return members


def _module(module):
    first, _, rest = _doc(module).partition("\n")
    text = _section("NAME", module.__name__ + (f" - {first}" if first else ""))
    if rest.strip():
        text += _section("DESCRIPTION", rest.strip("\n"))
    public = getattr(module, "__all__", None)
    classes, functions, data = [], [], []
    for name, value in _members(module):
        if public is not None:
            if name not in public and name != "__all__":
                continue
        elif not _is_visible(name) or name == "__all__":
            continue
        home = getattr(value, "__module__", None)
        if isinstance(value, types.ModuleType):
            continue
        if isinstance(value, type):
            if public is not None or home == module.__name__:
                classes.append((name, value))
        elif isinstance(value, _ROUTINES):
            if public is not None or home in (module.__name__, None):
                functions.append((name, value))
        else:
            data.append((name, value))
    if classes:
        body = _tree([value for _, value in classes], module.__name__) + "\n\n"
        body += "\n".join(_class(value) for _, value in classes)
        text += _section("CLASSES", body)
    if functions:
        body = "\n".join(_routine(value, name, None) for name, value in functions)
        text += _section("FUNCTIONS", body)
    if data:
        body = "\n".join(f"{name} = {_limited(value, 70 - len(name))}" for name, value in data)
        text += _section("DATA", body)
    for title, name in (
        ("VERSION", "__version__"), ("DATE", "__date__"), ("AUTHOR", "__author__"),
        ("CREDITS", "__credits__"),
    ):
        if hasattr(module, name):
            text += _section(title, str(getattr(module, name)))
    return text + _section("FILE", getattr(module, "__file__", None) or "(built-in)")


def _tree(classes, module):
    """The classes under their bases, indented."""
    children = {}
    for cls in classes:
        for base in cls.__bases__:
            children.setdefault(base, []).append(cls)
    lines = []

    def add(cls, depth):
        text = _class_name(cls, module)
        if cls in classes and cls.__bases__ != (object,) and depth:
            bases = ", ".join(_class_name(base, module) for base in cls.__bases__)
            text += f"({bases})"
        lines.append("    " * depth + text)
        for child in children.get(cls, ()):
            add(child, depth + 1)

    for base in sorted(children, key=lambda cls: _class_name(cls, module)):
        if base not in classes:
            add(base, 0)
    return "\n".join(lines)
