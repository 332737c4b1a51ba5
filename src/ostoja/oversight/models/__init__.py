"""What is kept for watching over the data."""

from ostoja.oversight.models.processing import ProcessingActivity

__all__ = ["ProcessingActivity"]
