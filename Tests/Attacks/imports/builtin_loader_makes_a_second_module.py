"""The loader of built-in modules makes another posix from a spec that says so."""
import sys
import types

spec = types.SimpleNamespace(name="posix", origin="built-in")
loader = type(sys.__spec__.loader)
loader = sys.__spec__.loader if loader is type else loader
module = loader.create_module(spec)
loader.exec_module(module)
if module.system("true") == 0:
    print("escaped")
