"""An order desk: products in a warehouse, price rules, orders that are priced, picked and shipped, and a report."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import Dict, Iterator, List, Optional, Tuple


class Dice:
    """Linear congruential numbers, the same on every machine."""

    def __init__(self, seed: int) -> None:
        self.state = seed

    def roll(self, sides: int) -> int:
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return (self.state >> 8) % sides


@dataclass
class Product:
    code: str
    price_cents: int
    weight_grams: int
    stock: int = 0
    reserved: int = 0

    @property
    def available(self) -> int:
        return self.stock - self.reserved

    def reserve(self, quantity: int) -> bool:
        if quantity > self.available:
            return False
        self.reserved += quantity
        return True

    def take(self, quantity: int) -> None:
        self.reserved -= quantity
        self.stock -= quantity


@dataclass
class Line:
    product: Product
    quantity: int
    discount_percent: int = 0

    def gross(self) -> int:
        return self.product.price_cents * self.quantity

    def net(self) -> int:
        return self.gross() * (100 - self.discount_percent) // 100

    def weight(self) -> int:
        return self.product.weight_grams * self.quantity


@dataclass
class Customer:
    number: int
    country: str
    orders_placed: int = 0
    spent_cents: int = 0

    def is_regular(self) -> bool:
        return self.orders_placed >= 10


@dataclass
class Order:
    number: int
    customer: Customer
    lines: List[Line] = field(default_factory=list)
    shipping_cents: int = 0
    back_ordered: bool = False

    def add(self, product: Product, quantity: int) -> Line:
        line = Line(product, quantity)
        self.lines.append(line)
        return line

    def total(self) -> int:
        total = 0
        for line in self.lines:
            total += line.net()
        return total + self.shipping_cents

    def weight(self) -> int:
        return sum(line.weight() for line in self.lines)


class PriceRule(ABC):
    def __init__(self, percent: int) -> None:
        self.percent = percent

    @abstractmethod
    def applies(self, order: Order, line: Line) -> bool:
        ...

    def apply(self, order: Order) -> int:
        applied = 0
        for line in order.lines:
            if self.applies(order, line) and line.discount_percent < self.percent:
                line.discount_percent = self.percent
                applied += 1
        return applied


class BulkRule(PriceRule):
    def __init__(self, percent: int, quantity: int) -> None:
        super().__init__(percent)
        self.quantity = quantity

    def applies(self, order: Order, line: Line) -> bool:
        return line.quantity >= self.quantity


class RegularRule(PriceRule):
    def applies(self, order: Order, line: Line) -> bool:
        return order.customer.is_regular()


class ClearanceRule(PriceRule):
    def applies(self, order: Order, line: Line) -> bool:
        return line.product.available > 400 and line.product.price_cents > 2000


class Shipping:
    def __init__(self, rates: Dict[str, Tuple[int, int]]) -> None:
        self.rates = rates

    def cost(self, country: str, weight: int) -> int:
        base, per_kilo = self.rates.get(country, (1500, 400))
        return base + (weight + 999) // 1000 * per_kilo


class Warehouse:
    def __init__(self) -> None:
        self.products: Dict[str, Product] = {}

    def add(self, product: Product) -> None:
        self.products[product.code] = product

    def find(self, code: str) -> Optional[Product]:
        return self.products.get(code)

    def reserve(self, order: Order) -> bool:
        done: List[Line] = []
        for line in order.lines:
            if not line.product.reserve(line.quantity):
                for earlier in done:
                    earlier.product.reserved -= earlier.quantity
                return False
            done.append(line)
        return True

    def ship(self, order: Order) -> None:
        for line in order.lines:
            line.product.take(line.quantity)

    def restock(self, below: int, up_to: int) -> int:
        ordered = 0
        for product in self.products.values():
            if product.available < below:
                ordered += up_to - product.stock
                product.stock = up_to
        return ordered


@dataclass
class Report:
    shipped: int = 0
    refused: int = 0
    revenue_cents: int = 0
    discounts: int = 0
    by_country: Dict[str, int] = field(default_factory=dict)

    def count(self, order: Order) -> None:
        self.shipped += 1
        total = order.total()
        self.revenue_cents += total
        country = order.customer.country
        self.by_country[country] = self.by_country.get(country, 0) + total


class Desk:
    def __init__(self, warehouse: Warehouse, rules: List[PriceRule], shipping: Shipping) -> None:
        self.warehouse = warehouse
        self.rules = rules
        self.shipping = shipping
        self.report = Report()

    def handle(self, order: Order) -> None:
        for rule in self.rules:
            self.report.discounts += rule.apply(order)
        if not self.warehouse.reserve(order):
            order.back_ordered = True
            self.report.refused += 1
            return
        order.shipping_cents = self.shipping.cost(order.customer.country, order.weight())
        self.warehouse.ship(order)
        order.customer.orders_placed += 1
        order.customer.spent_cents += order.total()
        self.report.count(order)


def incoming(dice: Dice, warehouse: Warehouse, customers: List[Customer], count: int) -> Iterator[Order]:
    codes = sorted(warehouse.products)
    for number in range(count):
        order = Order(number, customers[dice.roll(len(customers))])
        for _ in range(1 + dice.roll(6)):
            product = warehouse.find(codes[dice.roll(len(codes))])
            if product is not None:
                order.add(product, 1 + dice.roll(12))
        yield order


def main(scale: int = 1) -> Dict[str, object]:
    dice = Dice(20240607)
    warehouse = Warehouse()
    for number in range(200):
        warehouse.add(Product("P%04d" % number, 95 + dice.roll(5000), 50 + dice.roll(3000), 120 + dice.roll(200)))
    customers = [Customer(number, ("DE", "FR", "NL", "PT", "US")[dice.roll(5)]) for number in range(300)]
    rules: List[PriceRule] = [BulkRule(5, 8), RegularRule(7), ClearanceRule(12)]
    desk = Desk(warehouse, rules, Shipping({"DE": (490, 80), "FR": (890, 120), "NL": (690, 100), "PT": (1190, 150)}))
    restocked = 0
    for order in incoming(dice, warehouse, customers, 12000 * scale):
        desk.handle(order)
        if order.number % 50 == 0:
            restocked += warehouse.restock(60, 300)
    report = desk.report
    best = max(customers, key=lambda customer: (customer.spent_cents, -customer.number))
    return {
        "shipped": report.shipped,
        "refused": report.refused,
        "revenue": report.revenue_cents,
        "discounts": report.discounts,
        "restocked": restocked,
        "by_country": sorted(report.by_country.items()),
        "best": (best.number, best.orders_placed, best.spent_cents),
    }


if __name__ == "__main__":
    print(main())
