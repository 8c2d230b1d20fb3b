"""What every question has: the type of its answer."""

from typing import Generic, TypeVar

Answer_co = TypeVar("Answer_co", covariant=True)


class Question(Generic[Answer_co]):
    """A question whose answer is a frozen value of the type argument."""

    __slots__ = ()
