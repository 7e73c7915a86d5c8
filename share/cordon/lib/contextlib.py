"""Tools for with statements."""

import abc
import os
import sys
from _library import exception as _exception, hand_on as _hand_on
from collections import deque
from functools import wraps
from types import GenericAlias, MethodType

__all__ = [
    "asynccontextmanager",
    "contextmanager",
    "closing",
    "nullcontext",
    "AbstractContextManager",
    "AbstractAsyncContextManager",
    "AsyncExitStack",
    "ContextDecorator",
    "ExitStack",
    "redirect_stdout",
    "redirect_stderr",
    "suppress",
    "aclosing",
    "chdir",
]


def _has_methods(cls, *names):
    for name in names:
        for base in cls.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


class AbstractContextManager(abc.ABC):
    """What a with statement takes."""

    __class_getitem__ = classmethod(GenericAlias)
    __slots__ = ()

    def __enter__(self):
        """Give the manager itself."""
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        """Let an exception go on."""
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractContextManager:
            return _has_methods(C, "__enter__", "__exit__")
        return NotImplemented


class AbstractAsyncContextManager(abc.ABC):
    """What an async with statement takes."""

    __class_getitem__ = classmethod(GenericAlias)
    __slots__ = ()

    async def __aenter__(self):
        """Give the manager itself."""
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        """Let an exception go on."""
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractAsyncContextManager:
            return _has_methods(C, "__aenter__", "__aexit__")
        return NotImplemented


class ContextDecorator:
    """Makes a context manager a decorator: the function runs inside of it."""

    def _recreate_cm(self):
        """The manager for one call; generators are made anew for each."""
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return _hand_on(func, *args, **kwds)

        return inner


class AsyncContextDecorator:
    """Makes an asynchronous context manager a decorator."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)

        return inner


# Managers made of generators


class _GeneratorManager:
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, "__doc__", None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)

    def _began(self):
        # The arguments need not live as long as the block.
        del self.args, self.kwds, self.func


def _is_same(error, value, stop):
    """Whether what came out of the generator is what went in, perhaps wrapped on its way."""
    if error is value:
        return True
    return isinstance(value, stop) and error.__cause__ is value


class _GeneratorContextManager(_GeneratorManager, AbstractContextManager, ContextDecorator):
    """Helper for @contextmanager."""

    def __enter__(self):
        self._began()
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        value = _exception(typ if value is None else value)
        try:
            self.gen.throw(value)
        except StopIteration as error:
            return error is not value
        except RuntimeError as error:
            if _is_same(error, value, StopIteration):
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            value.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(
    _GeneratorManager, AbstractAsyncContextManager, AsyncContextDecorator
):
    """Helper for @asynccontextmanager."""

    async def __aenter__(self):
        self._began()
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                await self.gen.aclose()
        value = _exception(typ if value is None else value)
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as error:
            return error is not value
        except RuntimeError as error:
            if _is_same(error, value, (StopIteration, StopAsyncIteration)):
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            value.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def contextmanager(func):
    """Make a function that gives context managers of a generator function.

    What is before its yield runs on entry, what comes after it on exit; the value that it yields
    goes to the 'as' target, and an exception of the block is raised where it waits.
    """

    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return helper


def asynccontextmanager(func):
    """The same for an asynchronous generator function and async with."""

    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)

    return helper


# Small managers


class closing(AbstractContextManager):
    """Closes something when the block ends."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Awaits aclose() of something when the block ends."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        # One manager may be used several times, also inside itself.
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """Makes print write to another file inside the block."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """Makes errors go to another file inside the block."""

    _stream = "stderr"


class suppress(AbstractContextManager):
    """Ends the block quietly at an exception of the given types."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None
        if issubclass(exctype, self._exceptions):
            return True
        if issubclass(exctype, BaseExceptionGroup):
            match, rest = excinst.split(self._exceptions)
            if rest is None:
                return True
            # A class of its own may answer anything.
            if issubclass(type(rest), BaseException):
                raise rest
        return False


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing; stands where a context manager may not be needed."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


class chdir(AbstractContextManager):
    """Makes another directory the working directory inside the block."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        os.chdir(self._old_cwd.pop())


# Stacks of managers


def _is_missing(cls, name):
    return getattr(cls, name, None) is None


def _protocol_error(cls, kind, is_other):
    message = f"'{cls.__module__}.{cls.__qualname__}' object does not support the {kind} protocol"
    return TypeError(message)


def _fix_context(new_error, old_error, outer):
    """Make the context of what an exit function raised what nested with statements would give."""
    while True:
        context = new_error.__context__
        if context is None or context is old_error:
            return
        if context is outer:
            break
        new_error = context
    new_error.__context__ = old_error


class _BaseExitStack:
    def __init__(self):
        # Pairs: whether the function is an ordinary one, and the function.
        self._exit_callbacks = deque()

    def pop_all(self):
        """Hand all that is registered over to a new stack."""
        stack = type(self)()
        stack._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = deque()
        return stack

    def push(self, exit):
        """Register a context manager's __exit__, or a function that takes what that takes."""
        cls = type(exit)
        if _is_missing(cls, "__exit__"):
            self._push_exit(exit)
        else:
            self._push_exit(MethodType(cls.__exit__, exit))
        return exit

    def enter_context(self, cm):
        """Enter a context manager, whose __exit__ is called when the stack is closed."""
        cls = type(cm)
        if _is_missing(cls, "__enter__") or _is_missing(cls, "__exit__"):
            raise _protocol_error(cls, "context manager", False)
        exit = cls.__exit__
        result = _hand_on(cls.__enter__, cm)
        self._push_exit(MethodType(exit, cm))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Register a function and its arguments; it cannot stop an exception."""

        def wrapper(exc_type, exc, tb):
            _hand_on(callback, *args, **kwds)

        wrapper.__wrapped__ = callback
        self._push_exit(wrapper)
        return callback

    def _push_exit(self, callback, is_sync=True):
        self._exit_callbacks.append((is_sync, callback))


class ExitStack(_BaseExitStack, AbstractContextManager):
    """Context managers and functions whose number is known only when the program runs."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        error = exc_details[1]
        received = error is not None
        outer = sys.exception()
        suppressed = pending = False
        while self._exit_callbacks:
            _, callback = self._exit_callbacks.pop()
            try:
                details = (None, None, None)
                if error is not None:
                    details = type(error), error, error.__traceback__
                if callback(*details):
                    suppressed = True
                    pending = False
                    error = None
            except BaseException as new_error:
                _fix_context(new_error, error, outer)
                pending = True
                error = new_error
        if pending:
            context = error.__context__
            try:
                raise error
            except BaseException:
                error.__context__ = context
                raise
        return received and suppressed

    def close(self):
        """Call everything that is registered."""
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """The same for managers and functions of both kinds."""

    async def enter_async_context(self, cm):
        """Enter an asynchronous context manager."""
        cls = type(cm)
        if _is_missing(cls, "__aenter__") or _is_missing(cls, "__aexit__"):
            raise _protocol_error(cls, "asynchronous context manager", False)
        exit = cls.__aexit__
        result = await cls.__aenter__(cm)
        self._push_exit(MethodType(exit, cm), False)
        return result

    def push_async_exit(self, exit):
        """Register an asynchronous context manager's __aexit__, or a coroutine function like it."""
        cls = type(exit)
        if _is_missing(cls, "__aexit__"):
            self._push_exit(exit, False)
        else:
            self._push_exit(MethodType(cls.__aexit__, exit), False)
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        """Register a coroutine function and its arguments."""

        async def wrapper(exc_type, exc, tb):
            await callback(*args, **kwds)

        wrapper.__wrapped__ = callback
        self._push_exit(wrapper, False)
        return callback

    async def aclose(self):
        """Call and await everything that is registered."""
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        error = exc_details[1]
        received = error is not None
        outer = sys.exception()
        suppressed = pending = False
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                details = (None, None, None)
                if error is not None:
                    details = type(error), error, error.__traceback__
                answer = callback(*details) if is_sync else await callback(*details)
                if answer:
                    suppressed = True
                    pending = False
                    error = None
            except BaseException as new_error:
                _fix_context(new_error, error, outer)
                pending = True
                error = new_error
        if pending:
            context = error.__context__
            try:
                raise error
            except BaseException:
                error.__context__ = context
                raise
        return received and suppressed
