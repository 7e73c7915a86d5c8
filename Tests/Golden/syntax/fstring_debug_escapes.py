# The text of a field with `=` is part of the literal: escapes in it are undone, unless it is raw.
print(f"{'a\tb' = }", rf"{'a\tb' = }")
print(f"{'\N{BULLET}' = }", f"{b'\x41' = }", f"{'\101' = !s:>3}")
print(f'{ "\\" = }', f"{'{{' = }", f"{len('\n') = :>4}")
print(f"{1 + \
1 = }")
