"""Who did what, written by the command that did it, in the same transaction."""
