# differs: CPython has no rexec. What hooks of the host's import from is what the guest's policy lets it read.
import os
import rexec

folder = os.path.abspath("made-for-hooks")
os.makedirs(folder + "/allowed")
for name, text in ("settings", "password = 'nobody may know'"), ("allowed/free", "value = 'free'"):
    with open(f"{folder}/{name}.py", "w") as file:
        file.write(text)


class Environment(rexec.RExec):
    ok_path = (folder + "/allowed",)


class Hooks(rexec.RHooks):
    pass


class Served(rexec.RHooks):
    def openfile(self, name, mode="r", buffering=-1):
        return open(name, mode, buffering)


for hooks in Hooks, Served:
    for source in (
        "__import__(folder + '/settings').password", "__import__('..settings').password",
        "__import__('../settings').password", "__import__('free').value",
    ):
        r = Environment(hooks())
        r.edit(f"deny read {folder}\nallow read {folder}/allowed")
        r.add_module("__main__").folder = folder
        try:
            print(source, "->", r.r_eval(source))
        except Exception as e:
            print(source, "->", type(e).__name__, str(e).replace(folder, "FOLDER"))
    try:
        r.r_exec("import sys; sys.path.insert(0, folder); import settings")
        print("sys.path -> read with the rights of the host's own openfile")
    except Exception as e:
        print("sys.path ->", type(e).__name__, e)
for name in "settings.py", "allowed/free.py":
    os.remove(f"{folder}/{name}")
os.rmdir(folder + "/allowed")
os.rmdir(folder)
