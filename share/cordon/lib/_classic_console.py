"""The console of rexec in the classic dialect."""

import _rexec_console
from _classic_builtins import FLAG, source
from _classic_traceback import format_exception


class Console(_rexec_console.Console):
    """A console that reads the classic dialect."""

    @staticmethod
    def told(problem, trace):
        return "".join(format_exception(type(problem), problem, trace))

    def complete(self, text):
        """The code of a statement, None while it is incomplete, False when there is none."""
        if not text.strip():
            return False
        last = text.rpartition("\n")[2]
        try:
            code = compile(source(text + "\n"), "<console>", "single", FLAG)
        except SyntaxError as problem:
            if last.strip() and problem.args != _problem(text + "\n\n"):
                # What one more line changes is not wrong yet.
                return None
            self.report(problem.with_traceback(None))
            return False
        except (OverflowError, ValueError) as problem:
            self.report(problem.with_traceback(None))
            return False
        return None if "\n" in text and last.strip() and last[0].isspace() else code


def _problem(text):
    try:
        compile(source(text), "<console>", "single", FLAG)
    except SyntaxError as problem:
        return problem.args
    return None
