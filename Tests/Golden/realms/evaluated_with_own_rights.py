# differs: realms are Cordon's own
# An annotation of a restricted function is evaluated with the rights of the function.
import functools
import rexec

environment = rexec.RExec()
environment.edit("deny module typing")
environment.r_exec("""
def plain(x: "int"): return "int"
def reaching(x: "(lambda: 0).__globals__"): pass
""")


@functools.singledispatch
def show(x):
    return "anything"


show.register(environment.r_eval("plain"))
print(show(1))
try:
    show.register(environment.r_eval("reaching"))
except AttributeError as problem:
    print(problem)

# What a partial of restricted code calls is not taken out of it.
environment.edit("allow module *")
environment.r_exec("""
import functools, _io
opener = functools.partial(_io.FileIO, "/nowhere/at/all")
""")
try:
    functools.partial(environment.r_eval("opener"), "w")()
except OSError as problem:
    print(problem)
