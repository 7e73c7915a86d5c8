# None in sys.modules stops an import.
import sys

sys.modules["string"] = None
try:
    import string
except ImportError as problem:
    print(type(problem).__name__, problem, problem.name)
del sys.modules["string"]
import string

print(string.digits)
