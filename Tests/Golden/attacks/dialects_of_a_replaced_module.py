# differs: CPython keeps the dialects elsewhere.
# What stands in sys.modules need not be a module.
import _csv
import sys

own = sys.modules["_csv"]
for other in (1.5e-320, b"x" * 64, "text" * 20, [own] * 9, type, None, 7):
    sys.modules["_csv"] = other
    for call in (
        lambda: next(_csv.reader(["a"])),
        lambda: _csv.list_dialects(),
        lambda: _csv.field_size_limit(5),
        lambda: _csv.get_dialect("excel"),
    ):
        try:
            print(call())
        except (SystemError, ImportError) as e:
            print(e)
