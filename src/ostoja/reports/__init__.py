"""The figure register, the annual report, and its signed editions."""
