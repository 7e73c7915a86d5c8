# reason: the module works by other means there, which programs may use
"""A function of a library module, replaced by one's own, is given the code of frames."""
import dis
import traceback

found = []
dis.disassemble = lambda code, **rest: found.append(code)
traceback._position = lambda code, i, line: found.append(code) or (line, None, None, None)
try:
    1 / 0
except ZeroDivisionError as error:
    dis.distb(error.__traceback__)
    traceback.extract_tb(error.__traceback__)
if len(found) == 2 and all(type(c).__name__ == "code" for c in found):
    print("escaped")
