# differs: CPython has no realms.
# options: -r
import sys
import warnings



class WithoutFolder:
    def write(self, text):
        sys.stdout.write(text.replace(__file__, "this file"))

    def flush(self):
        pass


sys.stderr = WithoutFolder()
warnings.warn("from the restricted realm")
print([f[0] for f in warnings.filters])
exec(compile("x is 1", "/etc/hostname", "exec"), {"x": 1})
warnings.simplefilter("error")
try:
    warnings.warn("raised", stacklevel=50)
except UserWarning as warning:
    print("caught", warning)
