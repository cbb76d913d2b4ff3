"""Stands in for the module unittest on the command line, and notes what became of each test.

Every result of a test passes through the methods of unittest.TestResult, whichever class the runner has its results
made of; so those are observed.
"""
import sys
import unittest

import hasten_log


def observe(method, outcome):
    original = getattr(unittest.TestResult, method)

    def observed(self, test, *details):
        note(test, outcome, details)
        return original(self, test, *details)

    setattr(unittest.TestResult, method, observed)


def note(test, outcome, details):
    name = test.id() if hasattr(test, 'id') else str(test)
    if not details:
        hasten_log.note(name, outcome)
    elif isinstance(details[0], tuple):
        hasten_log.note(name, outcome, hasten_log.failure(details[0]))
    else:
        hasten_log.note(name, outcome, details[0])


def observe_subtests():
    original = unittest.TestResult.addSubTest

    def observed(self, test, subtest, error):
        if error is not None:
            failed = issubclass(error[0], test.failureException)
            hasten_log.note(subtest.id(), 'failed' if failed else 'error', hasten_log.failure(error))
        return original(self, test, subtest, error)

    unittest.TestResult.addSubTest = observed


def observe_all():
    for method, outcome in [('addSuccess', 'passed'), ('addFailure', 'failed'), ('addError', 'error'),
                            ('addSkip', 'skipped'), ('addExpectedFailure', 'xfailed'),
                            ('addUnexpectedSuccess', 'xpassed')]:
        observe(method, outcome)
    observe_subtests()


if __name__ == '__main__':
    observe_all()
    sys.argv[0] = 'python -m unittest'
    unittest.main(module=None)
