"""The methods of an encoder know the module that they were written in, with its built-ins."""
import json

space = json.JSONEncoder.iterencode.__globals__
if space["__builtins__"] and space["__name__"] == "json.encoder":
    print("escaped")
