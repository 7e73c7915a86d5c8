# The default action shows a warning once for each place and text.
import sys


class Errors:
    def write(self, text):
        print(text.replace(__file__.rpartition("/")[0] + "/", ""), end="")

    def flush(self):
        pass


sys.stderr = Errors()
import warnings


def warn(text):
    warnings.warn(text)


for i in range(3):
    warn("same")
    warn(f"number {i % 2}")
warn("same")
print(len(__warningregistry__))
warnings.simplefilter("default")
warn("same")
