# A filter that makes an error of a compiler's warning makes a SyntaxError of it.
import warnings

warnings.simplefilter("error")
for text in ["x = 1\nx is 1", r"'\d'", "assert (1, 2)"]:
    try:
        compile(text, "some.py", "exec")
    except SyntaxError as error:
        print(error.msg, error.filename, error.lineno)
