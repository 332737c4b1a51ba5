"""Work behind the pages: jobs that survive a crash, the schedule, and mail."""
