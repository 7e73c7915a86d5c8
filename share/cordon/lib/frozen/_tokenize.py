"""The tokens of source text, which programs cannot have yet."""


class TokenizerIter:
    """An iterator over tokens; making one is refused."""

    def __new__(cls, readline, /, *, encoding=None, extra_tokens=False):
        raise NotImplementedError("not supported yet: _tokenize.TokenizerIter()")
