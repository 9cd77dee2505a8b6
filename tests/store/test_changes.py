"""What a commit touched, asked by entity and put together."""

from csdesk.entities import Changes

SOME = Changes({"accounts": frozenset({1, 2})})
ANY = Changes.of_all("readings")


def test_touched_rows_are_asked_for_by_entity() -> None:
    assert (SOME.ids("accounts"), SOME.ids("contacts"), ANY.ids("readings")) == (frozenset({1, 2}), frozenset(), None)
    assert (SOME.touch("accounts"), SOME.touch("contacts"), SOME.touch("contacts", "accounts")) == (True, False, True)
    assert (ANY.touch("readings"), ANY.touch("accounts")) == (True, False)


def test_changes_are_put_together() -> None:
    both = SOME | Changes({"accounts": frozenset({2, 3}), "contacts": frozenset({7})}) | ANY
    assert both.ids("accounts") == frozenset({1, 2, 3})
    assert both.ids("contacts") == frozenset({7})
    assert both.ids("readings") is None
    assert (SOME | Changes.of_all("accounts")).ids("accounts") is None


def test_nothing_is_false() -> None:
    assert [bool(changes) for changes in (Changes(), SOME, ANY)] == [False, True, True]
