"""What changes what institutions returned, and who returns it."""

from ostoja.partners.commands.filling import Said, fill_return
from ostoja.partners.commands.reporters import end_reporter, name_reporter
from ostoja.partners.commands.returned import (
    When,
    add_event,
    add_institution,
    add_narrative,
    add_value,
    event_key,
    return_of,
)

__all__ = [
    "Said",
    "When",
    "add_event",
    "add_institution",
    "add_narrative",
    "add_value",
    "end_reporter",
    "event_key",
    "fill_return",
    "name_reporter",
    "return_of",
]
