# Folders without an __init__.py make one package over all entries of the path.
import os
import sys

root = "/tmp/cordon-namespace-%d" % os.getpid()
for part in ("", "/one", "/one/wide", "/two", "/two/wide", "/three", "/three/wide"):
    os.mkdir(root + part)
for name in ("one", "two", "three"):
    with open(f"{root}/{name}/wide/{name}.py", "w") as file:
        file.write(f"print('in', __name__, __package__)\n")
try:
    sys.path[:0] = [root + "/one", root + "/two"]
    import wide
    print([entry.replace(root, "") for entry in wide.__path__])
    print(hasattr(wide, "__file__"), wide.__spec__.origin, type(wide.__path__).__name__)
    import wide.one
    import wide.two
    try:
        import wide.three
    except ImportError as problem:
        print(problem)
    sys.path.append(root + "/three")
    import wide.three
    print(len(wide.__path__))
finally:
    for name in ("one", "two", "three"):
        os.remove(f"{root}/{name}/wide/{name}.py")
    for part in ("/one/wide", "/one", "/two/wide", "/two", "/three/wide", "/three", ""):
        os.rmdir(root + part)
