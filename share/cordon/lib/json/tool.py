"""Checks JSON and writes it in a form that is good to read: python -m json.tool."""

import argparse
import json
import sys


def main():
    parser = argparse.ArgumentParser(
        prog="python -m json.tool",
        description="A simple command line interface for json module to validate and "
                    "pretty-print JSON objects.")
    parser.add_argument("infile", nargs="?", default="-", help="a JSON file")
    parser.add_argument("outfile", nargs="?", help="where to write to")
    parser.add_argument("--sort-keys", action="store_true", help="order objects by key")
    parser.add_argument(
        "--no-ensure-ascii", dest="ensure_ascii", action="store_false",
        help="do not escape characters beyond ASCII")
    parser.add_argument(
        "--json-lines", action="store_true", help="read a value from each line")
    layout = parser.add_mutually_exclusive_group()
    layout.add_argument("--indent", default=4, type=int, help="how many spaces a level has")
    layout.add_argument(
        "--tab", action="store_const", dest="indent", const="\t", help="indent with tabs")
    layout.add_argument(
        "--no-indent", action="store_const", dest="indent", const=None,
        help="write everything on one line")
    layout.add_argument("--compact", action="store_true", help="leave out all white space")
    options = parser.parse_args()

    form = {
        "sort_keys": options.sort_keys, "indent": options.indent,
        "ensure_ascii": options.ensure_ascii,
    }
    if options.compact:
        form["indent"] = None
        form["separators"] = ",", ":"
    try:
        infile = (sys.stdin if options.infile == "-"
                  else open(options.infile, encoding="utf-8"))
        try:
            # All of it, before the output, which may be the same file, is opened.
            if options.json_lines:
                values = [json.loads(line) for line in infile]
            else:
                values = [json.load(infile)]
        finally:
            if infile is not sys.stdin:
                infile.close()
        outfile = (sys.stdout if options.outfile is None
                   else open(options.outfile, "w", encoding="utf-8"))
        try:
            for value in values:
                json.dump(value, outfile, **form)
                outfile.write("\n")
            outfile.flush()
        finally:
            if outfile is not sys.stdout:
                outfile.close()
    except ValueError as e:
        raise SystemExit(e)


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError as e:
        sys.exit(e.errno)
