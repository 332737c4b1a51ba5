"""What is kept for watching over the data."""

from ostoja.oversight.models.breaches import Breach
from ostoja.oversight.models.keeping import DestroyedFile, Destruction, KeepingPeriod
from ostoja.oversight.models.processing import ProcessingActivity

__all__ = ["Breach", "DestroyedFile", "Destruction", "KeepingPeriod", "ProcessingActivity"]
