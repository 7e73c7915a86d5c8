# options: --limit recursion=150
"""Code evaluates code that evaluates code, by other functions each time."""
import functools

space = {"exec": exec, "eval": eval, "map": map, "list": list}


def f(n):
    if n == 0:
        print("escaped")
    return n and exec(compile("list(map(lambda n: eval('f(n)'), [n - 1]))", "x", "exec"),
                      {"f": f, "n": n, **space})


f(60)
