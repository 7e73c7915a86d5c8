"""A browser that runs applets behind a fence: what the HOWTO says of Grail, in small.

    cordon browser.py [APPLET]

The applet is any Python file. It computes as it likes and sees one object of the browser's, `browser`,
of which it may use what the bastion lets through.
"""

import os
import sys

import Bastion
import rexec


class Browser:
    """What a browser is to its own program."""

    def __init__(self):
        self.title = "no page"
        self.lines = []
        self.history = ["https://example.org/private"]

    def set_title(self, title):
        """Name the page."""
        self.title = str(title)

    def write(self, line):
        """Add a line to the page."""
        self.lines.append(str(line))

    def width(self):
        """How many columns the page has."""
        return 40

    def open_file(self, path):
        """For the browser itself: it can read whatever the user can."""
        return open(path)


def run_applet(path, browser):
    """Run an applet; answer what went wrong, or None."""
    environment = rexec.RExec()
    offered = {"set_title", "write", "width"}
    namespace = environment.add_module("__main__").__dict__
    namespace["browser"] = Bastion.Bastion(browser, lambda name: name in offered, "the browser")
    with open(path) as file:
        source = file.read()
    try:
        environment.r_exec(source)
    except Exception as problem:
        return f"{type(problem).__name__}: {problem}"
    return None


def main(arguments):
    path = arguments[1] if len(arguments) > 1 else os.path.join(
        os.path.dirname(os.path.abspath(arguments[0])), "applet.py")
    browser = Browser()
    problem = run_applet(path, browser)
    print(f"[{browser.title}]")
    for line in browser.lines:
        print(line)
    if problem:
        print("the applet ended:", problem)
    return 1 if problem else 0


sys.exit(main(sys.argv))
