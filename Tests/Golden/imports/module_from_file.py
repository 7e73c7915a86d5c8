# A module from a file anywhere, by spec_from_file_location.
import importlib.util
import os
import sys

folder = "/tmp/cordon-golden-%d" % os.getpid()
os.mkdir(folder)
path = folder + "/elsewhere.py"
with open(path, "w") as file:
    file.write("value = __name__, __file__.rpartition('/')[2]\n")
try:
    spec = importlib.util.spec_from_file_location("my.name", path)
    print(spec.name, spec.parent, spec.origin == path, spec.has_location)
    module = importlib.util.module_from_spec(spec)
    print("my.name" in sys.modules)
    spec.loader.exec_module(module)
    print(module.value, module.__package__)
    print(spec.loader.get_source("my.name") == open(path).read())
    print(spec.loader.get_data(path)[:5], spec.loader.is_package("my.name"))
    try:
        spec.loader.get_filename("other")
    except ImportError as problem:
        print(problem, problem.name)
    print(importlib.util.spec_from_file_location("x", folder + "/x.txt"))
finally:
    os.remove(path)
    os.rmdir(folder)
