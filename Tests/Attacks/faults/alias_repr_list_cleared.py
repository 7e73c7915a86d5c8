# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Deep, in itself, or half made: alias repr list cleared."""
class Evil:
    def __repr__(self):
        arguments.clear()
        arguments.extend([0] * 3)
        arguments.clear()
        for i in range(100):
            kept.append([object() for _ in range(i)])
        return "e"


kept = []
arguments = [Evil()] + [Evil() for _ in range(50)]
print(len(repr(list[arguments])))
