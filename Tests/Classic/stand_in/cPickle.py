"""The interface of the module written in C, for interpreters that have none."""

from pickle import *
