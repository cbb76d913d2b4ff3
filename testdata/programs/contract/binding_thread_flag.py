# A loop without any call waits for a flag that another thread sets: a global or an attribute read once before it would never change.
import threading

RUNNING = True
LIMIT = 200000000


class Spinner:
    def __init__(self):
        self.running = True
        self.count = 0

    def spin(self):
        while self.running:
            self.count += 1
            if self.count > LIMIT:
                return "gave up"
        return "stopped"


def stop_global():
    global RUNNING
    RUNNING = False


def spin_on_global():
    count = 0
    while RUNNING:
        count += 1
        if count > LIMIT:
            return "gave up"
    return "stopped"


def stop_attribute(spinner):
    spinner.running = False


timer = threading.Timer(0.05, stop_global)
timer.start()
print(spin_on_global())
timer.join()
spinner = Spinner()
timer = threading.Timer(0.05, stop_attribute, [spinner])
timer.start()
print(spinner.spin(), spinner.count > 0)
timer.join()
