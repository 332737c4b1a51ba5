"""From a year's rows to a block tree: the long report and the short information."""
