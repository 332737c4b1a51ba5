"""The routes of safekeeping."""

TABLE = """
safekeeping:health         get     in      403         403       403           403        403     in            403       403        door     403      403
"""
