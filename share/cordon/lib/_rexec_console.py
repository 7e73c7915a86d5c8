"""What does `cordon -m rexec [-v] [-t module] [file [argument ...]]` do?

It runs a file, or the text on standard input, in a restricted environment with standard streams; on
a terminal it is a console there.
"""

import sys
import traceback

import _rexec
import _rexec_streams
import rexec

USAGE = "usage: rexec [-v] [-t module] [file [argument ...]]"


def main(argv=None, kind=rexec.RExec, console=None):
    """Run as the command line says, in an environment of that kind and with such a console; answers
    the status to exit with."""
    console = Console if console is None else console
    words = sys.argv[1:] if argv is None else list(argv)
    verbose = False
    trusted = []
    while words and words[0].startswith("-") and words[0] != "-":
        option = words.pop(0)
        if option == "--":
            break
        while option := option[1:]:
            if option[0] == "v":
                verbose = True
            elif option[0] == "t" and (option[1:] or words):
                trusted.append(option[1:] or words.pop(0))
                break
            else:
                print(USAGE, file=sys.stderr)
                return 2
    environment = kind(verbose=verbose)
    if trusted:
        environment.ok_builtin_modules = environment.ok_builtin_modules + tuple(trusted)
    module = _rexec.sys(environment._realm)
    if words:
        module.argv = words
        environment.ok_path.insert(0, words[0].rpartition("/")[0])
    else:
        environment.ok_path.insert(0, "")
    if not words or words[0] == "-":
        if sys.stdin.isatty():
            return console(environment).interact()
        return _run(environment, sys.stdin.read(), "<stdin>", console)
    try:
        with open(words[0], "rb") as file:
            text = file.read()
    except OSError as problem:
        print(f"rexec: can't open file {words[0]!r}: {problem.strerror}", file=sys.stderr)
        return 1
    return _run(environment, text, words[0], console)


def _run(environment, text, filename, console):
    try:
        environment.s_apply(environment._run, (text, "exec", filename))
    except SystemExit as end:
        return _status(end)
    except BaseException as problem:
        console.report(problem)
        return 1
    return 0


def _status(end):
    """What a program has given to `sys.exit`, as the host may exit with it."""
    try:
        return _rexec.exact(end.code)
    except TypeError:
        return 1


#: The files of the library between a console and its program.
OWN = (__file__, rexec.__file__, _rexec_streams.__file__)


class Console:
    """Statements from a terminal, run in a restricted environment one by one."""

    own = OWN

    def __init__(self, environment):
        self.environment = environment

    @classmethod
    def report(cls, problem):
        """Print an exception with the entries of the program, without those of the host."""
        trace = problem.__traceback__
        while trace is not None and trace.tb_frame.f_code.co_filename in cls.own:
            trace = trace.tb_next
        text = cls.told(problem, trace)
        if sys.stdout is not None:
            # What was printed before stands before.
            sys.stdout.flush()
        # It says of itself what it likes.
        sys.stderr.write(_rexec.shown(text) if sys.stderr.isatty() else text)

    @staticmethod
    def told(problem, trace):
        """What is printed of an exception."""
        return "".join(traceback.format_exception(type(problem), problem, trace))

    def interact(self):
        """Read statements until the end of the input; answers the status to exit with."""
        print(f"Cordon {sys.version.split()[0]} on {sys.platform}")
        print("(RestrictedConsole)")
        lines = []
        while True:
            try:
                lines.append(input("... " if lines else ">>> "))
            except EOFError:
                print()
                return 0
            except KeyboardInterrupt:
                print("\nKeyboardInterrupt")
                lines = []
                continue
            code = self.complete("\n".join(lines))
            if code is None:
                continue
            lines = []
            if code:
                try:
                    self.environment.s_exec(code)
                except SystemExit as end:
                    return _status(end)
                except BaseException as problem:
                    self.report(problem)

    def complete(self, text):
        """The code of a statement, None while it is incomplete, False when there is none."""
        if not text.strip():
            return False
        last = text.rpartition("\n")[2]
        try:
            code = compile(text + "\n", "<console>", "single")
        except SyntaxError as problem:
            if last.strip() and _is_unfinished(problem, last) or _is_open(problem):
                return None
            traceback.print_exception(type(problem), problem, None)
            return False
        except (OverflowError, ValueError) as problem:
            traceback.print_exception(type(problem), problem, None)
            return False
        # A blank line ends a block.
        return None if "\n" in text and last.strip() and last[0].isspace() else code


def _is_open(problem):
    """Whether a bracket or a string is still open."""
    message = problem.msg
    return message.endswith("was never closed") or message.startswith("unterminated triple-quoted")


def _is_unfinished(problem, last):
    """Whether a block, or a line, has just begun."""
    if last.endswith("\\") or last.lstrip().startswith("@"):
        return True
    return problem.msg.startswith(
        ("expected an indented block", "expected 'except' or 'finally' block", "unexpected EOF")
    )
