"""super() is bound to a type and an object so that it reaches past the guarding subclass."""


class Vault:
    def __getattribute__(self, name):
        raise PermissionError(name)

    def method(self):
        pass


vault = Vault()
inner = super(Vault, vault).__getattribute__("method")
if inner.__func__.__code__.co_name == "method":
    print("escaped")
