"""Shape and format of what is typed in watching over the data."""

from ostoja.oversight.forms.processing import Activity, NewActivity
from ostoja.oversight.forms.trail import Filter, Lookup

__all__ = ["Activity", "Filter", "Lookup", "NewActivity"]
