# Each action of a filter.
import sys


class Errors:
    def write(self, text):
        print(text.replace(__file__.rpartition("/")[0] + "/", ""), end="")

    def flush(self):
        pass


sys.stderr = Errors()
import warnings


def here(text):
    warnings.warn(text, UserWarning)


def there(text):
    warnings.warn(text, UserWarning)


for action in ["default", "always", "ignore", "module", "once", "error"]:
    print("--", action)
    with warnings.catch_warnings():
        warnings.simplefilter(action)
        for text in ["a", "a", "b"]:
            for function in (here, there):
                try:
                    function(text)
                except UserWarning as warning:
                    print("raised", warning)
