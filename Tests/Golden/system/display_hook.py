# sys.displayhook shows values of `single` code, and a program may replace it.
import builtins
import sys

exec(compile("1 + 1; None; 'text'", "<s>", "single"))
print(builtins._)
sys.displayhook = lambda value: print("shown", value)
exec(compile("3 * 3", "<s>", "single"))
print(builtins._)
sys.displayhook = sys.__displayhook__
exec(compile("'again'", "<s>", "single"))
