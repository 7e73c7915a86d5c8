# A traceback through what exec made shows no line of a text that eval ran under the same name.
import traceback

exec("def g(x): return 1 / x")
eval("1")
try:
    g(0)
except ZeroDivisionError:
    print("".join(traceback.format_exc().splitlines(True)[-2:]), end="")
