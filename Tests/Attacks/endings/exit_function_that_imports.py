"""A module that nothing allows is imported by the end of the program itself."""
import atexit


def tell():
    import sys

    if hasattr(sys.modules.get("subprocess"), "Popen"):
        print("escaped")


atexit.register(tell)
atexit.register(__import__, "subprocess")
