"""`make bench`: what the promises name, measured here beside the bare way of doing it."""
