"""Records in lines, with fields that commas or other characters separate."""

import re
import types
from _csv import (
    QUOTE_ALL, QUOTE_MINIMAL, QUOTE_NONE, QUOTE_NONNUMERIC, QUOTE_NOTNULL, QUOTE_STRINGS,
    Dialect as _Dialect, Error, field_size_limit, get_dialect, list_dialects, reader,
    register_dialect, unregister_dialect, writer,
)

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS",
    "QUOTE_NOTNULL", "Error", "Dialect", "excel", "excel_tab", "field_size_limit", "reader",
    "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer",
    "unregister_dialect", "DictReader", "DictWriter", "unix_dialect",
]
__version__ = "1.0"


# --- Dialects -------------------------------------------------------------------------------------


class Dialect:
    """How fields are separated and quoted; a base for classes that say it in attributes."""

    _name = ""
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        try:
            _Dialect(self)
        except TypeError as e:
            raise Error(str(e)) from None


class excel(Dialect):
    """What Excel writes."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """What Excel writes with tabs."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """What is usual on Unix: all fields quoted, lines that end in a line feed."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


# --- Records as dicts -----------------------------------------------------------------------------


class DictReader:
    """Gives the records of a file as dicts, by names that are given or stand in the first line."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args,
                 **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        """The names of the fields, which are read now if they have not been."""
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            # The line with the names is not a record.
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while not row:
            row = next(self.reader)
        names = self.fieldnames
        record = dict(zip(names, row))
        count = len(names)
        if count < len(row):
            record[self.restkey] = row[count:]
        else:
            for name in names[len(row):]:
                record[name] = self.restval
        return record

    __class_getitem__ = classmethod(types.GenericAlias)


class DictWriter:
    """Writes dicts as records, their values in the order of given names."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args,
                 **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        action = extrasaction.lower()
        if action not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = action
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Write the names as a record."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, record):
        if self.extrasaction == "raise":
            unknown = record.keys() - self.fieldnames
            if unknown:
                raise ValueError(
                    "dict contains fields not in fieldnames: "
                    + ", ".join(map(repr, unknown)))
        return (record.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        """Write a dict as a record."""
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        """Write several dicts."""
        return self.writer.writerows(map(self._row, rowdicts))

    __class_getitem__ = classmethod(types.GenericAlias)


# --- Guessing -------------------------------------------------------------------------------------


class Sniffer:
    """Guesses the dialect of a sample, and whether it begins with names."""

    def __init__(self):
        # What is likely to separate fields, the likeliest first.
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """A dialect for a sample, whose delimiter is among the given ones if there are any."""
        quotechar, doublequote, delimiter, skipinitialspace = self._by_quotes(sample, delimiters)
        if not delimiter:
            delimiter, skipinitialspace = self._by_counts(sample, delimiters)
        if not delimiter:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.doublequote = doublequote
        dialect.delimiter = delimiter
        dialect.quotechar = quotechar or '"'
        dialect.skipinitialspace = skipinitialspace
        return dialect

    def _by_quotes(self, text, delimiters):
        """Quote, doubling, delimiter and space, from what stands around quoted fields."""
        mark = r"[^\w\n\"\']"
        found = []
        for pattern in (
            # Between two delimiters, at the beginning and at the end of a line, alone in it.
            rf"(?P<delim>{mark})(?P<space> ?)(?P<quote>[\"\']).*?(?P=quote)(?P=delim)",
            rf"(?:^|\n)(?P<quote>[\"\']).*?(?P=quote)(?P<delim>{mark})(?P<space> ?)",
            rf"(?P<delim>{mark})(?P<space> ?)(?P<quote>[\"\']).*?(?P=quote)(?:$|\n)",
            r"(?:^|\n)(?P<quote>[\"\']).*?(?P=quote)(?:$|\n)",
        ):
            found = list(re.finditer(pattern, text, re.DOTALL | re.MULTILINE))
            if found:
                break
        if not found:
            return "", False, None, 0
        quotes, marks, spaces = {}, {}, 0
        for match in found:
            parts = match.groupdict()
            quote = parts["quote"]
            quotes[quote] = quotes.get(quote, 0) + 1
            delimiter = parts.get("delim")
            if delimiter and (delimiters is None or delimiter in delimiters):
                marks[delimiter] = marks.get(delimiter, 0) + 1
            if parts.get("space"):
                spaces += 1
        quote = max(quotes, key=quotes.get)
        if marks:
            delimiter = max(marks, key=marks.get)
            skips = marks[delimiter] == spaces
            if delimiter == "\n":
                delimiter = ""
        else:
            # Only one column.
            delimiter, skips = "", 0
        side = re.escape(delimiter)
        doubled = re.search(
            rf"((^|\n|{side})\W*{quote}[^{side}\n]*{quote}[^{side}\n]*{quote}\W*({side}|$|\n))",
            text, re.MULTILINE)
        return quote, bool(doubled), delimiter, skips

    def _by_counts(self, text, delimiters):
        """Delimiter and space: a character that most lines have equally often."""
        lines = list(filter(None, text.split("\n")))
        letters = [chr(i) for i in range(127)]
        step = min(10, len(lines))
        # For each character how many lines have it how often.
        tables = {c: {} for c in letters}
        chosen = {}
        usual = {}
        start, end, rounds = 0, step, 0
        while start < len(lines):
            rounds += 1
            for line in lines[start:end]:
                for c in letters:
                    count = line.count(c)
                    tables[c][count] = tables[c].get(count, 0) + 1
            for c, table in tables.items():
                if len(table) == 1 and 0 in table:
                    continue
                most = max(table.items(), key=lambda item: item[1])
                # Lines that differ speak against it.
                others = sum(table.values()) - most[1]
                usual[c] = most[0], most[1] - others if len(table) > 1 else most[1]
            total = float(min(step * rounds, len(lines)))
            share = 1.0
            while not chosen and share >= 0.9:
                for c, (count, weight) in usual.items():
                    if count > 0 and weight > 0 and weight / total >= share and (
                            delimiters is None or c in delimiters):
                        chosen[c] = count, weight
                share -= 0.01
            if len(chosen) == 1:
                delimiter, = chosen
                return delimiter, self._skips(lines[0], delimiter)
            start = end
            end += step
        if not chosen:
            return "", 0
        for delimiter in self.preferred:
            if delimiter in chosen:
                return delimiter, self._skips(lines[0], delimiter)
        delimiter = max(chosen, key=lambda c: (chosen[c], c))
        return delimiter, self._skips(lines[0], delimiter)

    def _skips(self, line, delimiter):
        return line.count(delimiter) == line.count(delimiter + " ")

    def has_header(self, sample):
        """Whether the first record differs from the others in kind or length, column by column."""
        rows = reader(sample.splitlines(), self.sniff(sample))
        header = next(rows)
        columns = dict.fromkeys(range(len(header)))
        for number, row in enumerate(rows):
            if number > 20:
                break
            if len(row) != len(header):
                continue
            for column in list(columns):
                kind = self._kind(row[column])
                if columns[column] is None:
                    columns[column] = kind
                elif columns[column] != kind:
                    # It tells nothing.
                    del columns[column]
        votes = 0
        for column, kind in columns.items():
            name = header[column]
            if isinstance(kind, int):
                votes += 1 if len(name) != kind else -1
            elif kind is not None:
                votes += 1 if self._kind(name) is not complex else -1
        return votes > 0

    def _kind(self, text):
        """complex for a number, else the length."""
        try:
            complex(text)
        except (ValueError, OverflowError):
            return len(text)
        return complex
