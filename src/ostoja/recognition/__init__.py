"""What a report or a programme says: block tree -> goals, tasks, institutions, events, figures.

Pure: no Django, no clock, no files. The year a text speaks of is read from the text.
"""
