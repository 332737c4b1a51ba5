"""What the statutes set for every gmina: dated values with their basis, and the rules over them.

Pure: no Django, no clock; a rule takes the day it asks about. docs/law.md says how we read
each article, docs/reference/parameters.md lists every value.
"""
