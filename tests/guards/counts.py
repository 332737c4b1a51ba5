"""Says how many cases each large count tried: all of them under `make full`."""

from counting import FULL, counted


def pytest_sessionfinish(session):
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["counted"] = dict(counted)


def pytest_configure(config):
    if config.pluginmanager.hasplugin("dsession"):
        config.pluginmanager.register(FromWorkers(), "counts-from-workers")


class FromWorkers:
    """Under xdist the counting happens in the workers and the telling here."""

    def pytest_testnodedown(self, node):
        for what, count in getattr(node, "workeroutput", {}).get("counted", {}).items():
            counted[what] = max(count, counted.get(what, 0))


def pytest_terminal_summary(terminalreporter):
    if not counted:
        return
    if not FULL:
        terminalreporter.write_line(
            f"large counts sampled: {len(counted)}; make full runs them whole"
        )
        return
    terminalreporter.section("large counts, whole")
    for what, count in sorted(counted.items()):
        terminalreporter.write_line(f"{count:>9} {what}")
