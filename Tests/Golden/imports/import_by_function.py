# importlib.import_module, reload and the helpers of importlib.util.
import importlib
import importlib.util
import sys

string = importlib.import_module("string")
print(string is sys.modules["string"])
print(importlib.import_module(".abc", "collections").__name__)
for arguments in [(".abc",), ("",), (3,), ("..x", "collections")]:
    try:
        importlib.import_module(*arguments)
    except Exception as problem:
        print(type(problem).__name__, problem)
string.digits = "changed"
print(importlib.reload(string) is string, string.digits)
try:
    importlib.reload("string")
except TypeError as problem:
    print(problem)
print(importlib.util.find_spec("no_such_module"))
print(importlib.util.find_spec("string") is string.__spec__)
print(importlib.util.resolve_name("..b", "a.c"), importlib.util.resolve_name("x", None))
try:
    importlib.util.resolve_name(".x", "")
except ImportError as problem:
    print(problem)
module = importlib.util.module_from_spec(string.__spec__)
print(module.__name__, module.__file__ == string.__file__, hasattr(module, "digits"))
module.__spec__.loader.exec_module(module)
print(module.digits, module is string)
