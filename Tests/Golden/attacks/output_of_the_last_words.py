# differs: CPython has no limits.
# options: -r --limit output=500
"""An exception that nobody catches says no more than is left to be said."""

e = ValueError("x" * 10**5)
for i in range(10**4):
    e.add_note("note")
raise e
