"""What is kept for watching over the data."""

from ostoja.oversight.models.keeping import DestroyedFile, Destruction, KeepingPeriod
from ostoja.oversight.models.processing import ProcessingActivity

__all__ = ["DestroyedFile", "Destruction", "KeepingPeriod", "ProcessingActivity"]
