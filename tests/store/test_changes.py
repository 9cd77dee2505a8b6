"""What a commit touched, asked by entity and put together."""

from csdesk.entities import Account, Changes, Contact, Reading

SOME = Changes({"accounts": frozenset({1, 2})})
ANY = Changes.of_all(Reading)


def test_touched_rows_are_asked_for_by_entity() -> None:
    assert (SOME.ids(Account), SOME.ids(Contact), ANY.ids(Reading)) == (frozenset({1, 2}), frozenset(), None)
    assert (SOME.touch(Account), SOME.touch(Contact), SOME.touch(Contact, Account)) == (True, False, True)
    assert (ANY.touch(Reading), ANY.touch(Account)) == (True, False)


def test_changes_are_put_together() -> None:
    both = SOME | Changes({"accounts": frozenset({2, 3}), "contacts": frozenset({7})}) | ANY
    assert both.ids(Account) == frozenset({1, 2, 3})
    assert both.ids(Contact) == frozenset({7})
    assert both.ids(Reading) is None
    assert (SOME | Changes.of_all(Account)).ids(Account) is None


def test_nothing_is_false() -> None:
    assert [bool(changes) for changes in (Changes(), SOME, ANY)] == [False, True, True]
