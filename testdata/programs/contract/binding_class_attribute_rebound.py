# A class attribute rebound by a callee while a loop reads it through instances, and one hidden by an instance attribute later.
class Config:
    factor = 1
    names = ["base"]


class Item:
    weight = 5

    def __init__(self, number):
        self.number = number

    def cost(self):
        return self.number * self.weight * Config.factor


def adjust(number):
    if number == 3:
        Config.factor = 10
    if number == 5:
        Item.weight = 0


def costs(items):
    result = []
    for number, item in enumerate(items):
        adjust(number)
        result.append(item.cost())
        if number == 1:
            item.weight = 1000
        result.append(item.weight)
    return result


items = [Item(number) for number in range(8)]
print(costs(items))
print(costs(items))
del Item.weight
try:
    costs(items)
except AttributeError as error:
    print(type(error).__name__)
print(items[1].cost())
