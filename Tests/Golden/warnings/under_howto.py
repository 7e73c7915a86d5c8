# differs: CPython has no realms.
# options: -r --policy howto
# Warning only computes, as far as filters go; what is shown goes to the realm's own stderr.
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("kept", DeprecationWarning)
print([(str(w.message), w.category.__name__) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("raised")
    except UserWarning as e:
        print(repr(e))
try:
    import _warnings
except ImportError as e:
    print(e)
