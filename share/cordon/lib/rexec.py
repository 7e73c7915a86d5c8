"""Restricted execution: run code behind a fence."""

from _rexec import (
    DeniedAttribute, DeniedImport, DeniedIO, DeniedName, LimitError, PolicyError, module, new, run,
)

__all__ = ["RExec", "PolicyError", "LimitError"]


class RExec:
    """A restricted environment with its own modules and builtins."""

    policy = "howto"

    def __init__(self, hooks=None, verbose=False):
        if hooks is not None:
            raise NotImplementedError("not supported yet: RExec with hooks of one's own")
        self._realm = new(self.policy)
        self.verbose = verbose

    def r_exec(self, code):
        """Run statements in the environment."""
        run(self._realm, code, "exec")

    def r_eval(self, code):
        """Evaluate an expression in the environment and return its value."""
        return run(self._realm, code, "eval")

    def add_module(self, mname):
        """The module of that name, made if it does not exist."""
        return module(self._realm, mname)
