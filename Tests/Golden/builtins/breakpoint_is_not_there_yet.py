# differs: there is no debugger yet.
try:
    breakpoint()
except NotImplementedError as error:
    print(error)
