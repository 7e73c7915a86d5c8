# exit and quit say how to leave, and leave.
print(exit, quit, exit.name, quit.eof, type(exit))
for leave, arguments in [(exit, ()), (quit, (3,)), (exit, ("message",))]:
    try:
        leave(*arguments)
    except SystemExit as request:
        print(repr(request), request.code)
try:
    exit(code=4)
except SystemExit as request:
    print(request.code)
