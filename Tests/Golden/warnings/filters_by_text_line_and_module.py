# The first filter that fits decides; any object with a method match may judge.
import sys
import warnings



class Errors:
    def write(self, text):
        print(text.replace(__file__.rpartition("/")[0] + "/", ""), end="")

    def flush(self):
        pass


sys.stderr = Errors()


class Judge:
    def match(self, text):
        print("asked of", text)
        return text.startswith("a")


warnings.filters.insert(0, ("ignore", Judge(), UserWarning, None, 0))
warnings.warn("abc")
warnings.warn("xyz")
warnings.filters.insert(0, ("error", None, UserWarning, "__main__", 0))
try:
    warnings.warn("raised")
except UserWarning as warning:
    print("caught", warning)
warnings.filters[0] = ("ignore", "exactly", UserWarning, None, 0)
warnings.warn("exactly")
warnings.resetwarnings()
print(warnings.filters)
warnings.simplefilter("ignore", append=True)
warnings.simplefilter("error", FutureWarning)
warnings.simplefilter("ignore", append=True)
print(warnings.filters)
