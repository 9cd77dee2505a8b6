"""What the README says is there: commands with their options, pictures, the tree."""

import re
from functools import partial
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from csdesk.cli import HOMES, main

README = Path("README.md").read_text("utf-8")
_BLOCKS: list[str] = re.findall(r"```\n(.*?)```", README, re.DOTALL)


def _block(word: str) -> str:
    """Return the block of code that has this word first."""
    return next(block for block in _BLOCKS if block.startswith(word))


def _described() -> dict[str, set[str]]:
    """Return by command without a window the options that the README gives it."""
    lines = re.sub(r"\n +", " ", _block("csdesk [")).splitlines()
    words = [line.removeprefix("csdesk [--file PATH] ") for line in lines]
    return {line.split()[0]: set(re.findall(r"(?<!\w)--?[a-z][a-z-]*", line)) for line in words}


def test_the_developers_commands_are_described() -> None:
    verbs = set(re.findall(r"^    python3 dev\.py (\w+)", Path("dev.py").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"^python3 dev\.py (\w+)", README, re.MULTILINE)) == verbs


def test_the_commands_without_a_window_are_described() -> None:
    assert _described().keys() == HOMES.keys()


@pytest.mark.parametrize("name", sorted(HOMES))
def test_a_command_has_the_options_described(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.name == name
    options = {name for one in command.params if isinstance(one, click.Option) for name in one.opts}
    assert _described()[name] == options


def test_the_list_of_commands_says_the_whole_first_sentence_of_each() -> None:
    listed = " ".join(CliRunner().invoke(main, ["--help"]).output.partition("Commands:")[2].split())
    found = map(partial(main.get_command, click.Context(main)), HOMES)
    first = [" ".join(one.help.split()).partition(". ")[0].rstrip(".") for one in found if one and one.help]
    assert len(first) == len(HOMES)
    assert [sentence for sentence in first if sentence not in listed] == []


def test_pictures_and_places_are_there() -> None:
    places = re.findall(r"\]\(([^):]+)\)", README)
    assert places
    assert [place for place in places if not Path(place).exists()] == []


def test_the_tree_is_as_described() -> None:
    """Every place it names is there, and no part of the program is left out."""
    tree = _block("csdesk/ ")
    there = {path.name for path in (*Path().glob("*"), *Path().glob("csdesk/**/*"), *Path().glob("[rt]*/*"))}
    named = {name.rstrip("/") for name in re.findall(r"\b\w+\.py|\b\w+/", tree)}
    assert named - there == set()
    parts = {path.name for path in Path("csdesk").iterdir() if not path.name.startswith("__")}
    assert {part for part in parts if part not in tree} == set()
