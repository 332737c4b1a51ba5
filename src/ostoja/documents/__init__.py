"""The gmina's Word template, and the HTML of a block tree."""
