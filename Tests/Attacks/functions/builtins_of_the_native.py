"""A native function is bound to its module, whose dictionary holds what was taken away."""
import builtins

module = len.__self__
if module is builtins and module.__dict__["breakpoint"]:
    print("escaped")
