# exec and eval run text and code in given namespaces, with a closure when code needs one.
g = {}
exec("a = 1\ndef f(): return a", g)
print(g["f"](), eval("a + b", g, {"b": 2}), "__builtins__" in g, eval(" 1 + 1"), eval(b"2"), exec("") is None)
code = compile("x * 2", "n", "eval"); print(eval(code, {"x": 4}), code.co_name, code.co_filename)
exec(compile("y = 5", "n", "exec"), l := {}); print(l["y"])
exec(compile("1 + 1; 'shown'", "n", "single"))
def outer():
    v = 1
    def inner():
        nonlocal v; v += 1; return v
    exec(inner.__code__, {}, closure=inner.__closure__)
    return v
print(outer())
def bad(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
bad(lambda: eval("a =")); bad(lambda: eval("")); bad(lambda: exec(3)); bad(lambda: eval("1", 3)); bad(lambda: eval("1", {}, 3)); bad(lambda: compile("", "n", "bad")); bad(lambda: compile("1\n2", "n", "single")); bad(lambda: eval("x\0")); bad(lambda: exec("x", {}, closure=())); bad(lambda: exec(outer.__code__, {}, closure=(1,))); bad(lambda: eval(outer.__code__.co_consts and compile("z", "", "eval"), {})); bad(lambda: exec("if 1:\n x\n  y"))
class M(dict):
    def __missing__(self, k): return "missing " + k
print(eval("q", {}, M()), eval("[q for _ in [1]]", {"q": 1}, M()))
