"""Whole documents that this room gives out."""

from ostoja.oversight.files.copy import package
from ostoja.oversight.files.register import register_paper

__all__ = ["package", "register_paper"]
