"""A class pattern reads the frame of a traceback as its keyword."""

try:
    {}[0]
except KeyError as error:
    match error:
        case BaseException(__traceback__=object(tb_frame=object(f_builtins=found))):
            if found["open"]("out", "w").write("x"):
                print("escaped")
