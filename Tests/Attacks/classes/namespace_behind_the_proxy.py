"""The mapping behind a class's proxy is handed out by the other operand's equality, and changed."""


class Thief:
    def __eq__(self, mapping):
        mapping["open"] = True
        return True


class House:
    open = False


House.__dict__ == Thief()
if House.open is True:
    print("escaped")
