"""Who stands under whom: circles, and the order of an outline."""

from collections.abc import Iterator, Mapping


def circle(child: int, wanted: int, above: Mapping[int, int | None]) -> list[int]:
    """Return the way from a child by its wanted parent up to itself again; empty if it does not come back.

    ``above`` says who stands over whom now; a circle that is there already and leaves the child out ends nowhere.
    """
    way, at = [child], wanted
    while at not in way:
        way.append(at)
        following = above.get(at)
        if following is None:
            return []
        at = following
    return [*way, child] if at == child else []


def outline(root: int, above: Mapping[int, int | None]) -> Iterator[tuple[int, int]]:
    """Yield what stands under a root, each once and in the order given, with its depth: 1 is directly below."""
    below: dict[int, list[int]] = {}
    for one, parent in above.items():
        if parent is not None and one != root:
            below.setdefault(parent, []).append(one)
    waiting = [(one, 1) for one in reversed(below.pop(root, []))]
    while waiting:
        one, depth = waiting.pop()
        yield one, depth
        waiting += [(under, depth + 1) for under in reversed(below.pop(one, []))]
