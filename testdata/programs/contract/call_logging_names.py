# The logging module finds the name of the function that logs by looking at frames. That is not promised for inlined code,
# so the assumption that nobody looks is revoked.
# revoke: frames-unobserved
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(funcName)s %(message)s", level=logging.INFO)
logger = logging.getLogger("work")


def warn_if_large(value):
    if value > 2:
        logger.warning("large %d", value)


def process(values):
    total = 0
    for value in values:
        warn_if_large(value)
        logger.debug("not shown %d", value)
        total += value
    logger.info("total %d", total)
    return total


process(range(5))
