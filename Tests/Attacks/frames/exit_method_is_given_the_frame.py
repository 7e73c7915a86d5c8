"""What __exit__ is told of an exception leads to the globals of the block."""


class Block:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.names = traceback.tb_frame.f_globals
        return True


with Block() as block:
    raise ValueError
if block.names is globals():
    print("escaped")
