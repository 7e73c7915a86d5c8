# The text of a warning, with its line where it is known.
import warnings

print(warnings.formatwarning("m", UserWarning, "nowhere.py", 3), end="")
print(warnings.formatwarning("m", UserWarning, "nowhere.py", 3, "  x = 1 "), end="")
print(warnings.formatwarning("m", UserWarning, __file__, 4).split(": ", 1)[1], end="")
print(warnings.WarningMessage("m", UserWarning, "f.py", 3))
