# options: --limit memory=32M --limit cpu=2s
"""A cell of a table goes over many lines, and is as long as all of them."""
import csv

csv.field_size_limit(10**9)
lines = ['"' + "x" * 10**6] + ["y" * 10**6] * 60
cells = next(csv.reader(lines))
if len(cells[0]) > 6 * 10**7:
    print("escaped")
