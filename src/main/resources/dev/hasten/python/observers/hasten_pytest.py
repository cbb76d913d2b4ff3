"""A plugin of pytest that notes what became of each test."""
import os

import hasten_log


def pytest_runtest_logreport(report):
    # With workers (pytest-xdist), the process that collects their reports notes them.
    if 'PYTEST_XDIST_WORKER' in os.environ:
        return
    if report.when == 'call' or report.outcome != 'passed':
        expected = hasattr(report, 'wasxfail')
        outcome = {'skipped': 'xfailed', 'passed': 'xpassed'}.get(report.outcome, report.outcome) if expected \
            else report.outcome
        if report.when != 'call' and outcome == 'failed':
            outcome = 'error in ' + report.when
        hasten_log.note(report.nodeid, outcome, reason(report))


def pytest_collectreport(report):
    if report.outcome != 'passed' and 'PYTEST_XDIST_WORKER' not in os.environ:
        hasten_log.note(report.nodeid or 'collection', 'not collected', reason(report))


def reason(report):
    details = report.longrepr
    if details is None:
        return ''
    if isinstance(details, tuple):
        return details[-1]
    crash = getattr(details, 'reprcrash', None)
    # Of an error while a file is imported there is only text; its last line is the exception.
    return crash.message if crash is not None else (str(details).strip().splitlines() or [''])[-1]
