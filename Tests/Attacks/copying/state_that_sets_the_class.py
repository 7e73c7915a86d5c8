"""__setstate__ of an exception sets any attribute, so its traceback's frame is read as a note."""
error = ValueError()
try:
    raise KeyError
except KeyError as other:
    error.__setstate__({"__traceback__": other.__traceback__, "kept": other})
if error.__traceback__.tb_frame.f_globals is globals():
    print("escaped")
