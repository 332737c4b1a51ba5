"""Reading what an office already has: last year's report, a programme, any text to proofread."""
