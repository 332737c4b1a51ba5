"""The three-year family-support programme: resolutions, goals, tasks, indicators, implementers."""
