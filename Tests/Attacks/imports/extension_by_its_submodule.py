"""A module that reaches outside is asked for as part of its package."""
import os.path

module = __import__("multiprocessing.connection", fromlist=["socket"])
if module.socket.socket:
    print("escaped")
