"""Reducing a bound native method gives getattr and the object that it is bound to."""
receiver = {}
getter, arguments = receiver.update.__reduce__()
if getter is getattr and arguments[0] is receiver:
    if print.__self__.__import__("os").system("true") == 0:
        print("escaped")
