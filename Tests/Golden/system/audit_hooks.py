# Audit hooks hear of events, and may stop what happens.
import sys

heard = []
sys.addaudithook(lambda event, args: heard.append((event, args)) if event.startswith("my") else None)
sys.audit("my.event", 1, "two")
sys.audit("my")
print(heard)


def refuse(event, args):
    if event == "my.refused":
        raise RuntimeError("no")


sys.addaudithook(refuse)
try:
    sys.audit("my.refused")
except RuntimeError as error:
    print(error)
for wrong in ((3,), (b"x",)):
    try:
        sys.audit(*wrong)
    except TypeError as error:
        print(error)
print(len(heard))


# What the machine itself does is told as well.
events = []


def watch(event, args):
    if event in ("compile", "exec", "import", "open"):
        events.append((event, args[0] if event in ("import", "open") else args[-1]))


sys.addaudithook(watch)
try:
    exec(compile("import nowhere_to_be_found", "<text>", "exec"))
except ImportError:
    pass
try:
    open("/nowhere/to/be/found")
except OSError:
    pass
print([(event, args if isinstance(args, str) else args.co_name) for event, args in events])
