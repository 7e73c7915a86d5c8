"""An applet for browser.py: a small table, and a few things that an applet may not do."""

browser.set_title("Powers of two")
columns = browser.width() // 8
for first in range(0, 16, columns):
    browser.write("".join(f"{2 ** n:8}" for n in range(first, first + columns)))


def attempt(what, action):
    try:
        action()
    except Exception as problem:
        browser.write(f"{what}: {type(problem).__name__}")
    else:
        browser.write(f"{what}: done")


def reach_the_network():
    import socket


attempt("the history", lambda: browser.history)
attempt("the browser's files", lambda: browser.open_file("/etc/passwd"))
attempt("a file of its own", lambda: open("/tmp/applet-was-here", "w"))
attempt("the network", reach_the_network)
attempt("what it is made of", lambda: browser.write.__self__)
