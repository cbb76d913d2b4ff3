# A callee that raises is called again afterwards, and must then behave as if nothing had happened.
attempts = []


class Refused(Exception):
    def __init__(self, number, reason="refused"):
        super().__init__(number, reason)
        self.number = number


def check(number):
    attempts.append(number)
    if number % 3 == 0:
        raise Refused(number)
    if number % 5 == 0:
        return 1 // (number - number)
    return number * 2


def run(count):
    good, bad = [], []
    for number in range(count):
        try:
            good.append(check(number))
        except Refused as error:
            bad.append((error.number, error.args))
        except ZeroDivisionError as error:
            bad.append(str(error))
    return good, bad


def first_failure(count):
    for number in range(1, count):
        check(number)
    return "none"


def with_cleanup(number):
    try:
        return check(number)
    finally:
        attempts.append("cleanup")


for part in run(12):
    print(part)
print(attempts)
for start in range(2):
    try:
        first_failure(10)
    except Refused as error:
        print("propagated", error.args, error.__context__)
del attempts[:]
for number in (1, 3, 2):
    try:
        print(with_cleanup(number))
    except Refused as error:
        print(error.number)
print(attempts)
