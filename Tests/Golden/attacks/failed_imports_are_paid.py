# differs: CPython has no limits.
# options: -r --limit steps=300K
"""A loop of imports that fail ends soon."""

for i in range(100_000):
    try:
        import there_is_no_such_module
    except ImportError:
        pass
print("ESCAPED")
