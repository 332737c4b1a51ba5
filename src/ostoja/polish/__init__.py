"""Polish as the computer must write and read it: agreement, forms, dates, amounts, order.

Text made here has ordinary spaces between words and no-break spaces inside a number and
between an amount and "zł"; `typography.no_orphans` adds the rest just before printing.
"""
