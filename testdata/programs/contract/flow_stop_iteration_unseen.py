# StopIteration that comes out of a function that hasten does not see: it is assumed that this does not happen, so the assumption is revoked.
# requires: 3.7
# revoke: contained-stop-iteration
UNSEEN = {}
exec("""
def pull(items):
    return next(items)
""", UNSEEN)
pull = UNSEEN["pull"]


def joined(items, count):
    try:
        return "-".join(pull(items) for _ in range(count))
    except RuntimeError:
        return "RuntimeError"


print(joined(iter("abc"), 2), joined(iter("abc"), 4))
