"""Whole documents that this room gives out."""

from ostoja.oversight.files.copy import package

__all__ = ["package"]
