# dialect: classic
"""Queues of a program without threads: what waits for ever is an error at once."""

__name__ = "Queue"

__all__ = ['Empty', 'Full', 'Queue', 'PriorityQueue', 'LifoQueue']


class Empty(Exception):
    """There is nothing in the queue."""


class Full(Exception):
    """There is no room in the queue."""


Empty.__module__ = Full.__module__ = 'Queue'


class Queue:
    """A queue of at most `maxsize` items; of any number where that is not above 0."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.unfinished_tasks = 0
        self._init(maxsize)

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop(0)

    def _qsize(self):
        return len(self.queue)

    def qsize(self):
        return self._qsize()

    def empty(self):
        return not self._qsize()

    def full(self):
        return 0 < self.maxsize <= self._qsize()

    def _wait(self, block, timeout, error):
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if block and timeout is None:
            raise RuntimeError('there are no threads that this could wait for')
        raise error

    def put(self, item, block=True, timeout=None):
        if self.full():
            self._wait(block, timeout, Full)
        self._put(item)
        self.unfinished_tasks += 1

    def put_nowait(self, item):
        self.put(item, False)

    def get(self, block=True, timeout=None):
        if self.empty():
            self._wait(block, timeout, Empty)
        return self._get()

    def get_nowait(self):
        return self.get(False)

    def task_done(self):
        if self.unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self.unfinished_tasks -= 1

    def join(self):
        if self.unfinished_tasks:
            raise RuntimeError('there are no threads that this could wait for')


class PriorityQueue(Queue):
    """A queue that gives its least item first."""

    def _get(self):
        least = min(self.queue)
        self.queue.remove(least)
        return least


class LifoQueue(Queue):
    """A queue that gives its last item first."""

    def _get(self):
        return self.queue.pop()
