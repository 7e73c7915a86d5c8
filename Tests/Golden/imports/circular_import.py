# Two modules that import each other say so when one is not finished.
import os
import sys

root = "/tmp/cordon-circular-%d" % os.getpid()
os.mkdir(root)
texts = {
    "first_part": "import second_part\nvalue = 1\n",
    "second_part": "import first_part\nfirst_part.value\n",
    "third_part": "import fourth_part\nvalue = 1\n",
    "fourth_part": "from third_part import value\n",
}
for name, text in texts.items():
    with open(f"{root}/{name}.py", "w") as file:
        file.write(text)
sys.path.insert(0, root)
try:
    for name in ("first_part", "third_part"):
        try:
            __import__(name)
        except (ImportError, AttributeError) as problem:
            print(type(problem).__name__, str(problem).replace(root, ""))
        print(name in sys.modules)
finally:
    for name in texts:
        os.remove(f"{root}/{name}.py")
    os.rmdir(root)
