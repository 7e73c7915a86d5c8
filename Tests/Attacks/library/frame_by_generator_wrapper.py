"""A wrapper of the library reads what the generator itself does not tell."""
import types


def g():
    yield


gen = g()
if type(types._GeneratorWrapper(gen).gi_frame).__name__ == "frame" and types._GeneratorWrapper(gen).gi_code:
    print("escaped")
