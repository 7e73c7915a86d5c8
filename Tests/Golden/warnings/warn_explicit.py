# A warning that names its place itself.
import sys


class Errors:
    def write(self, text):
        print(text.replace(__file__.rpartition("/")[0] + "/", ""), end="")

    def flush(self):
        pass


sys.stderr = Errors()
import warnings

registry = {}
for i in range(2):
    warnings.warn_explicit("said", UserWarning, "some/file.py", 7, registry=registry)
print(sorted(map(str, registry)))
warnings.warn_explicit("no registry", UserWarning, "x.py", 1)
warnings.warn_explicit("no registry", UserWarning, "x.py", 1)
warnings.warn_explicit("named", DeprecationWarning, "x.py", 1, module="__main__")
warnings.warn_explicit("hidden", DeprecationWarning, "x.py", 1, module="other")
warnings.warn_explicit(FutureWarning("an object"), None, "x.py", 2)
for arguments, named in [
    (("m", int, "f", 3), {}), (("m", UserWarning, 3, 3), {}), (("m", UserWarning, "f", "x"), {}),
    (("m", UserWarning, "f", 3), {"registry": 3}), (("m", UserWarning, "f", 3), {"module_globals": 3}),
]:
    try:
        warnings.warn_explicit(*arguments, **named)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
