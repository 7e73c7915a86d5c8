"""Objects that give restricted code a part of another object: `Bastion`, in a modern module's name."""

from Bastion import Bastion, BastionClass

__all__ = ["BastionClass", "Bastion"]
