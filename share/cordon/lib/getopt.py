"""The options of a command line.

    getopt(args, options[, long_options])       options first; the rest begins with what is none
    gnu_getopt(args, options[, long_options])   options may stand between other words

`options` has a letter for each short option, with a colon where an argument follows; the names of
long options end in '=' where one does. Both give a list of pairs and the words that are left.
"""

import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    """What is wrong with an option: `msg`, and its name, `opt`."""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def _names(long_options):
    return [long_options] if isinstance(long_options, str) else list(long_options)


def getopt(args, shortopts, longopts=[]):
    """Return the pairs of options and arguments, and the words behind them."""
    names = _names(longopts)
    found = []
    while args and args[0].startswith("-") and args[0] != "-":
        word, args = args[0], args[1:]
        if word == "--":
            break
        args = _taken(found, word, args, shortopts, names)
    return found, args


def gnu_getopt(args, shortopts, longopts=[]):
    """The same, where other words may stand between the options.

    They may not if POSIXLY_CORRECT is set, or if the short options begin with '+'."""
    names = _names(longopts)
    stops = shortopts.startswith("+") or bool(os.environ.get("POSIXLY_CORRECT"))
    shortopts = shortopts.removeprefix("+")
    found, rest = [], []
    while args:
        word, args = args[0], args[1:]
        if word == "--":
            rest += args
            break
        if word[:1] == "-" and word != "-":
            args = _taken(found, word, args, shortopts, names)
        elif stops:
            rest += [word, *args]
            break
        else:
            rest.append(word)
    return found, rest


def _taken(found, word, args, shortopts, names):
    """Adds the options in a word; the words behind it and its argument."""
    if word.startswith("--"):
        return _long(found, word[2:], args, names)
    letters = word[1:]
    while letters:
        letter, letters = letters[0], letters[1:]
        place = -1 if letter == ":" else shortopts.find(letter)
        if place < 0:
            raise GetoptError(f"option -{letter} not recognized", letter)
        value = ""
        if shortopts[place + 1:place + 2] == ":":
            if not letters:
                if not args:
                    raise GetoptError(f"option -{letter} requires argument", letter)
                letters, args = args[0], args[1:]
            value, letters = letters, ""
        found.append(("-" + letter, value))
    return args


def _long(found, text, args, names):
    name, equals, value = text.partition("=")
    takes, name = _full(name, names)
    if takes and not equals:
        if not args:
            raise GetoptError(f"option --{name} requires argument", name)
        value, args = args[0], args[1:]
    elif equals and not takes:
        raise GetoptError(f"option --{name} must not have an argument", name)
    found.append(("--" + name, value))
    return args


def _full(name, names):
    """Whether a long option takes an argument, and its whole name."""
    possible = [one for one in names if one.startswith(name)]
    if not possible:
        raise GetoptError(f"option --{name} not recognized", name)
    if name in possible:
        return False, name
    if name + "=" in possible:
        return True, name
    if len(possible) > 1:
        raise GetoptError(f"option --{name} not a unique prefix", name)
    return possible[0].endswith("="), possible[0].removesuffix("=")
