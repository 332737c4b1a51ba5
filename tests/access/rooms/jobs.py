"""The routes of jobs."""

TABLE = """
jobs:outbox                get     404     403         403       403           403        403     404           403       403        door     403      403
"""
