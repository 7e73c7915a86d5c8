"""The dictionary of an exception is taken and a method planted that looks native."""
error = ValueError("x")
error.__dict__["with_traceback"] = lambda traceback: traceback
if error.with_traceback(5) == 5 and vars(error):
    print("escaped")
