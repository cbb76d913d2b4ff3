"""Constraints between variables, kept satisfied step by step as values are edited (a spreadsheet's engine).

A constraint that is satisfied computes one of its variables from the others.
Where two of them want the same variable, the stronger wins, and the other looks
for another variable to compute.  To see how far a change may reach, each
variable knows its resistance: the weakest strength among the constraints that
would have to give way, here or upstream, if another took the variable over.
"""

REQUIRED, STRONG, MEDIUM, WEAK, ABSENT = 0, 1, 2, 3, 4
STRENGTH_NAMES = ["required", "strong", "medium", "weak", "absent"]


class OverconstrainedError(Exception):
    pass


class Variable:
    def __init__(self, name, value=0):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.resistance = ABSENT
        self.mark = 0

    def consumers(self):
        """The satisfied constraints that read this variable."""
        return [constraint for constraint in self.constraints
                if constraint.is_satisfied() and constraint.output is not self]

    def stay(self, network, strength=WEAK):
        return network.add(Stay(self, strength))


class Constraint:
    """The base of all constraints."""

    def __init__(self, strength):
        self.strength = strength
        self.output = None

    def variables(self):
        raise NotImplementedError

    def possible_outputs(self):
        return self.variables()

    def inputs(self):
        return [variable for variable in self.variables() if variable is not self.output]

    def is_satisfied(self):
        return self.output is not None

    def choose_output(self, mark):
        """The unmarked variable that resists least, if it resists less than this constraint is strong."""
        best = None
        for variable in self.possible_outputs():
            if variable.mark != mark and variable.resistance > self.strength:
                if best is None or variable.resistance > best.resistance:
                    best = variable
        return best

    def update_resistance(self):
        resistance = self.strength
        for variable in self.possible_outputs():
            if variable is not self.output and variable.resistance > resistance:
                resistance = variable.resistance
        self.output.resistance = resistance

    def execute(self):
        raise NotImplementedError


class Stay(Constraint):
    def __init__(self, variable, strength):
        super().__init__(strength)
        self.variable = variable

    def variables(self):
        return [self.variable]

    def execute(self):
        pass


class Edit(Stay):
    """Holds a variable at a value that comes from outside."""

    def __init__(self, variable, strength=STRONG):
        super().__init__(variable, strength)
        self.wanted = variable.value

    def execute(self):
        self.variable.value = self.wanted


class Equal(Constraint):
    def __init__(self, first, second, strength=REQUIRED):
        super().__init__(strength)
        self.first = first
        self.second = second

    def variables(self):
        return [self.first, self.second]

    def execute(self):
        if self.output is self.second:
            self.second.value = self.first.value
        else:
            self.first.value = self.second.value


class Linear(Constraint):
    """target = source * factor + offset, in whichever direction is needed."""

    def __init__(self, source, factor, offset, target, strength=REQUIRED):
        super().__init__(strength)
        self.source = source
        self.factor = factor
        self.offset = offset
        self.target = target

    def variables(self):
        return [self.source, self.target]

    def execute(self):
        if self.output is self.target:
            self.target.value = self.source.value * self.factor + self.offset
        else:
            self.source.value = (self.target.value - self.offset) // self.factor


class Sum(Constraint):
    """target is the sum of the terms; only the target can be computed."""

    def __init__(self, terms, target, strength=REQUIRED):
        super().__init__(strength)
        self.terms = terms
        self.target = target

    def variables(self):
        return self.terms + [self.target]

    def possible_outputs(self):
        return [self.target]

    def execute(self):
        self.target.value = sum(term.value for term in self.terms)


class Network:
    def __init__(self):
        self.mark = 0
        self.executed = 0
        self.planned = 0

    def add(self, constraint):
        for variable in constraint.variables():
            variable.constraints.append(constraint)
        self._enforce(constraint)
        return constraint

    def _enforce(self, constraint):
        self.mark += 1
        while constraint is not None:
            constraint = self._satisfy(constraint)

    def _satisfy(self, constraint):
        """Gives the constraint an output; the constraint that lost it is returned."""
        output = constraint.choose_output(self.mark)
        if output is None:
            if constraint.strength == REQUIRED:
                raise OverconstrainedError("a required constraint cannot be satisfied")
            return None
        displaced = output.determined_by
        if displaced is not None:
            displaced.output = None
        constraint.output = output
        output.determined_by = constraint
        for variable in constraint.variables():
            variable.mark = self.mark
        self.propagate_from(constraint)
        return displaced

    def remove(self, constraint):
        for variable in constraint.variables():
            variable.constraints.remove(constraint)
        output, constraint.output = constraint.output, None
        if output is None:
            return
        output.determined_by = None
        output.resistance = ABSENT
        reached = [output]
        for consumer in output.consumers():
            for downstream in self.plan_from(consumer):
                downstream.update_resistance()
                reached.append(downstream.output)
        unsatisfied = [other for variable in reached for other in variable.constraints if not other.is_satisfied()]
        for other in sorted(unsatisfied, key=lambda candidate: candidate.strength):
            if not other.is_satisfied():
                self._enforce(other)

    def plan_from(self, start):
        """The constraints to execute when the start has changed, each after those it depends on."""
        self.planned += 1
        finished = []
        seen = {start}
        stack = [(start, iter(start.output.consumers()))]
        while stack:
            constraint, consumers = stack[-1]
            for consumer in consumers:
                if consumer not in seen:
                    seen.add(consumer)
                    stack.append((consumer, iter(consumer.output.consumers())))
                    break
            else:
                finished.append(constraint)
                stack.pop()
        finished.reverse()
        return finished

    def execute(self, plan):
        for constraint in plan:
            constraint.execute()
        self.executed += len(plan)

    def propagate_from(self, constraint):
        plan = self.plan_from(constraint)
        for downstream in plan:
            downstream.update_resistance()
        self.execute(plan)


def chain_test(network, length, edits):
    """A chain of equalities, edited at one end."""
    variables = [Variable("v%d" % index) for index in range(length)]
    for first, second in zip(variables, variables[1:]):
        network.add(Equal(first, second))
    variables[-1].stay(network)
    edit = network.add(Edit(variables[0]))
    plan = network.plan_from(edit)
    for number in range(edits):
        edit.wanted = number
        network.execute(plan)
        if variables[-1].value != number:
            raise AssertionError(variables[-1].name)
    network.remove(edit)
    return variables[-1].value, STRENGTH_NAMES[variables[0].resistance], variables[-1].determined_by is not None


def projection_test(network, count):
    """Many linear relations, edited from both ends."""
    scale, offset = Variable("scale", 10), 7
    sources = [Variable("s%d" % index, index) for index in range(count)]
    targets = [Variable("t%d" % index) for index in range(count)]
    for source, target in zip(sources, targets):
        source.stay(network)
        network.add(Linear(source, scale.value, offset, target))
    total = Variable("total")
    network.add(Sum(targets, total))
    results = []
    for variable, value in ((sources[count // 2], 17), (targets[0], 1050), (targets[-1], 2000), (sources[1], 5)):
        edit = network.add(Edit(variable))
        for step in range(40):
            edit.wanted = value + step
            network.propagate_from(edit)
        results.append((variable.name, sources[0].value, targets[count // 2].value, total.value))
        network.remove(edit)
    return results


def tree_test(network, depth):
    """Sums of sums; one leaf after the other is edited."""
    level = leaves = [Variable("leaf%d" % index, index) for index in range(2 ** depth)]
    while len(level) > 1:
        parents = []
        for left, right in zip(level[0::2], level[1::2]):
            parent = Variable("(%s+%s)" % (left.name[:3], right.name[:3]))
            network.add(Sum([left, right], parent))
            parents.append(parent)
        level = parents
    for leaf in leaves:
        edit = network.add(Edit(leaf))
        edit.wanted = leaf.value * 3 + 1
        network.propagate_from(edit)
        network.remove(edit)
    return level[0].value


def main(scale=1):
    report = []
    for number in range(scale):
        network = Network()
        chain = chain_test(network, 300, 6000)
        projection = projection_test(network, 150 + number)
        tree = tree_test(network, 11)
        x, y = Variable("x", 1), Variable("y", 2)
        network.add(Edit(x, REQUIRED))
        network.add(Equal(x, y))
        try:
            network.add(Edit(y, REQUIRED))
            outcome = "accepted"
        except OverconstrainedError as error:
            outcome = str(error)
        report.append((chain, projection, tree, y.value, outcome, network.executed, network.planned))
    return report


if __name__ == "__main__":
    print(main())
