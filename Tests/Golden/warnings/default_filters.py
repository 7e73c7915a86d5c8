# DeprecationWarning is shown only where __main__ causes it; the quiet ones never.
import sys


class Errors:
    def write(self, text):
        print(text.replace(__file__.rpartition("/")[0] + "/", ""), end="")

    def flush(self):
        pass


sys.stderr = Errors()
import warnings

warnings.warn("plain")
for category in (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning,
                 FutureWarning, RuntimeWarning, SyntaxWarning, UnicodeWarning, BytesWarning):
    warnings.warn("in main", category)
names = {"__name__": "elsewhere"}
exec("import warnings\nwarnings.warn('in a module', DeprecationWarning)\n"
     "warnings.warn('in a module', UserWarning)", names)
print(sorted(names["__warningregistry__"], key=str))
