# A static method that takes nothing gets no object to ask for its class.


def ask():
    class Outer:
        class Inner:
            @staticmethod
            def names():
                return "a", "b"

    first, second = Outer.Inner.names()
    assert (first, second) == Outer.Inner.names()
    return first, second, Outer.Inner().names()


print(ask())
