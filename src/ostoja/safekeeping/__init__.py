"""Copies that can be trusted: sealed, checked, restored in trial; and the health of the whole."""
