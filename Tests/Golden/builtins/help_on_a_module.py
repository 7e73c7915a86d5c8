# differs: CPython's ends with one more line, and its standard modules say other things.
import io
import keyword
import sys


class Output(io.StringIO):
    def show(self):
        text = self.getvalue()
        print(text.partition("FILE\n")[0] + text[text.find("keyword.py\n") :], file=sys.__stdout__)


sys.stdout = out = Output()
help(keyword)
sys.stdout = sys.__stdout__
out.show()
help("keyword.iskeyword")
help("keywords")
help(5 .real.__class__.bit_length)
