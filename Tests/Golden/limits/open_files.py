# differs: CPython has no limit of open files
# options: -r --limit files=4
# One file too many is an OSError in the system's words; what is closed or lost makes room.
name = "open_files.py"
held = []
try:
    while True:
        held.append(open(name))
except OSError as error:
    print(len(held), error.errno, error)
held.pop().close()
held.append(open(name))
print(len(held), "again")
try:
    open(name, "rb", buffering=0)
except OSError as error:
    print(error)
held.clear()
for i in range(20):
    lost = open(name)
    lost.readline()
print("lost files are closed")
