"""Breakpoints go through a hook whose name is in the environment; the hook is put in place instead."""
import sys

sys.breakpointhook = lambda *a: print("escaped")
breakpoint()
