# Frames of certain files do not count.
import sys


class Errors:
    def write(self, text):
        print(text.replace(__file__.rpartition("/")[0] + "/", ""), end="")

    def flush(self):
        pass


sys.stderr = Errors()
import warnings

warnings.simplefilter("always")
names = {"warnings": warnings}
text = "def f(**options):\n    g(**options)\n\ndef g(**options):\n    warnings.warn('hey', **options)\n"
exec(compile(text, "/library/part.py", "exec"), names)
names["f"]()
names["f"](skip_file_prefixes=("/library/",))
names["f"](skip_file_prefixes=("/other/",))
for wrong in ["text", (1,), ["list"]]:
    try:
        names["f"](skip_file_prefixes=wrong)
    except TypeError as error:
        print(error)
