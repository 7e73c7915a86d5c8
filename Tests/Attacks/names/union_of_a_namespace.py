"""The namespace of a module gives its contents to the other operand of a union."""
import os

found = {}
found |= vars(os)
found.update(os.__dict__)
found = {**found, **os.__dict__} | os.__dict__
if found["system"]("true") == 0:
    print("escaped")
