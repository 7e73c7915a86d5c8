"""Wrap, fill, indent and dedent paragraphs of text."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

# Only these separate words; a no-break space does not.
_whitespace = "\t\n\x0b\x0c\r "


class TextWrapper:
    """Wraps text as its attributes say."""

    def __init__(
        self,
        width=70,
        initial_indent="",
        subsequent_indent="",
        expand_tabs=True,
        replace_whitespace=True,
        fix_sentence_endings=False,
        break_long_words=True,
        drop_whitespace=True,
        break_on_hyphens=True,
        tabsize=8,
        *,
        max_lines=None,
        placeholder=" [...]",
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    _blanks = {ord(blank): ord(" ") for blank in _whitespace}

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self._blanks)
        return text

    def _split(self, text):
        """Words, and the blanks between them; words are split at hyphens when that is wanted."""
        chunks = []
        start = 0
        end = len(text)
        while start < end:
            if text[start] in _whitespace:
                stop = _blank_end(text, start)
            elif self.break_on_hyphens:
                stop = _word_end(text, start)
            else:
                stop = _unbroken_end(text, start)
            chunks.append(text[start:stop])
            start = stop
        return chunks

    def _fix_sentence_endings(self, chunks):
        for i in range(len(chunks) - 1):
            if chunks[i + 1] == " " and _ends_sentence(chunks[i]):
                chunks[i + 1] = "  "

    def _handle_long_word(self, reversed_chunks, line, length, width):
        room = 1 if width < 1 else width - length
        if self.break_long_words:
            word = reversed_chunks[-1]
            end = room
            if self.break_on_hyphens and len(word) > room:
                # Behind the last hyphen that fits, if there is a letter before it.
                hyphen = word.rfind("-", 0, room)
                if hyphen > 0 and any(c != "-" for c in word[:hyphen]):
                    end = hyphen + 1
            line.append(word[:end])
            reversed_chunks[-1] = word[end:]
        elif not line:
            line.append(reversed_chunks.pop())

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            line = []
            length = 0
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            fits = (
                self.max_lines is None
                or len(lines) + 1 < self.max_lines
                or (
                    not chunks
                    or self.drop_whitespace
                    and len(chunks) == 1
                    and not chunks[0].strip()
                )
                and length <= width
            )
            if fits:
                lines.append(indent + "".join(line))
                continue
            self._add_last(lines, line, length, width, indent)
            break
        return lines

    def _add_last(self, lines, line, length, width, indent):
        """The last line that there is room for, with the placeholder for what is left out."""
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + "".join(line))
                return
            length -= len(line.pop())
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def wrap(self, text):
        """The lines of one paragraph, without line breaks at their ends."""
        chunks = self._split(self._munge_whitespace(text))
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The lines of one paragraph as one string."""
        return "\n".join(self.wrap(text))


# Where words end


def _blank_end(text, start):
    end = len(text)
    while start < end and text[start] in _whitespace:
        start += 1
    return start


def _unbroken_end(text, start):
    end = len(text)
    while start < end and text[start] not in _whitespace:
        start += 1
    return start


def _is_word(c):
    return c.isalnum() or c == "_"


def _is_letter(c):
    return c == "_" or c.isalnum() and not c.isdecimal()


def _at(text, i):
    return text[i : i + 1] if i >= 0 else ""


def _dash_end(text, start):
    """The end of a dash of several hyphens between a word and another; 0 when there is none."""
    before = _at(text, start - 1)
    if not before or not (_is_word(before) or before in "!\"'&.,?"):
        return 0
    stop = start
    while _at(text, stop) == "-":
        stop += 1
    after = _at(text, stop)
    return stop if stop - start >= 2 and after and _is_word(after) else 0


def _word_end(text, start):
    """The end of what is not broken: a word, a part of it with its hyphen, or a dash."""
    stop = _dash_end(text, start)
    if stop:
        return stop
    end = len(text)
    i = start + 1
    while i < end and text[i] not in _whitespace:
        if text[i] == "-":
            if _breaks_after_hyphen(text, i):
                return i + 1
            if _dash_end(text, i):
                return i
        i += 1
    return i


def _breaks_after_hyphen(text, i):
    """Whether letters before and behind a hyphen make it a place to break."""
    one, two, three = _at(text, i - 1), _at(text, i - 2), _at(text, i - 3)
    if not one or not _is_letter(one) or not two:
        return False
    if not (_is_letter(two) or two == "-" and three and _is_letter(three)):
        return False
    first, second = _at(text, i + 1), _at(text, i + 2)
    if not first or not _is_letter(first) or not second:
        return False
    if second == "-":
        second = _at(text, i + 3)
    return bool(second) and _is_letter(second)


def _ends_sentence(word):
    if word[-1:] in ("'", '"'):
        word = word[:-1]
    return len(word) >= 2 and word[-1] in ".!?" and "a" <= word[-2] <= "z"


# Functions


def wrap(text, width=70, **kwargs):
    """Wrap one paragraph: a list of lines that are at most 'width' long."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Wrap one paragraph, as one string."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Make a text fit on one line by leaving out words at its end; blanks are made one."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Remove the blanks that all lines begin with; blank lines become empty."""
    lines = text.split("\n")
    margin = None
    for i, line in enumerate(lines):
        content = line.lstrip(" \t")
        if not content:
            lines[i] = ""
            continue
        blanks = line[: len(line) - len(content)]
        if margin is None:
            margin = blanks
            continue
        common = 0
        for a, b in zip(margin, blanks):
            if a != b:
                break
            common += 1
        margin = margin[:common]
    if margin:
        lines = [line[len(margin) :] for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    """Put a prefix before the lines that are not blank, or those that 'predicate' takes."""
    pieces = []
    for line in text.splitlines(True):
        if line.strip() if predicate is None else predicate(line):
            pieces.append(prefix)
        pieces.append(line)
    return "".join(pieces)
