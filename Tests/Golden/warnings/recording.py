# catch_warnings(record=True) collects what would be shown, and puts everything back.
import warnings

before = warnings.filters, warnings.showwarning
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    warnings.warn("one")
    warnings.warn("two", DeprecationWarning, stacklevel=1)
    warnings.warn(RuntimeWarning("three"))
    print(len(log), type(log))
for item in log:
    print(item.message, item.category, item.lineno, item.file, item.line, item.source)
    print(type(item.message), item.filename == __file__)
print(before[0] is warnings.filters, before[1] is warnings.showwarning)
caught = warnings.catch_warnings()
print(caught)
with caught:
    try:
        caught.__enter__()
    except RuntimeError as error:
        print(error)
try:
    warnings.catch_warnings(record=True).__exit__()
except RuntimeError as error:
    print(error)
with warnings.catch_warnings(action="error", category=FutureWarning):
    try:
        warnings.warn("now", FutureWarning)
    except FutureWarning as warning:
        print("raised", warning)
