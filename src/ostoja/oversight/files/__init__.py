"""Whole documents that this room gives out."""

from ostoja.oversight.files.breaches import (
    breaches_paper,
    notification_paper,
)
from ostoja.oversight.files.copy import package
from ostoja.oversight.files.destruction import destruction_paper
from ostoja.oversight.files.register import register_paper

__all__ = ["breaches_paper", "destruction_paper", "notification_paper", "package", "register_paper"]
