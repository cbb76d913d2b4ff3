# A property in a chain of attributes runs code at each read: the number of reads and their order are effects.
class Settings:
    def __init__(self):
        self.reads = 0
        self.log = []

    @property
    def limit(self):
        self.reads += 1
        self.log.append("limit")
        return 10 + self.reads

    @property
    def inner(self):
        self.log.append("inner")
        return self


class Worker:
    def __init__(self, settings):
        self.settings = settings

    def run(self, count):
        total = 0
        for number in range(count):
            total += self.settings.limit
            if number < self.settings.inner.inner.limit:
                total += 1
        return total

    def until_limit(self):
        number = 0
        while number < self.settings.limit:
            number += 2
        return number


settings = Settings()
worker = Worker(settings)
print(worker.run(5), settings.reads)
print(settings.log)
print(worker.until_limit(), settings.reads)
