"""Whether an SVG keeps to itself: what it draws is all in it, and nothing in it acts."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

_ACTING = frozenset({"script", "foreignobject", "iframe", "animate", "animatetransform", "animatemotion", "set"})
_OWN_REFERENCE = re.compile(r"#|data:image/(?:png|jpeg);", re.IGNORECASE)
_FAR = re.compile(r"""url\(\s*["']?(?!#)|@import|javascript:""", re.IGNORECASE)
_DECLARES = re.compile(rb"<!ENTITY", re.IGNORECASE)


def is_svg(content: bytes) -> bool:
    """Tell whether these bytes are meant as SVG."""
    return content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and b"<svg" in content


def keeps_to_itself(content: bytes) -> bool:
    """Tell whether an SVG holds no script and names nothing outside; what is no XML does not."""
    if _DECLARES.search(content):  # an entity may grow without end
        return False
    try:
        root = ElementTree.fromstring(content)  # entities are refused above
    except (ElementTree.ParseError, ValueError, LookupError):
        return False
    return not any(_reaches_out(one) for one in root.iter())


def _reaches_out(one: Element) -> bool:
    if not isinstance(one.tag, str):  # a comment or an instruction
        return False
    if _local(one.tag) in _ACTING or _FAR.search(one.text or ""):
        return True
    return any(_is_far(name, value) for name, value in _attributes(one))


def _is_far(name: str, value: str) -> bool:
    if name in ("href", "src"):
        return not _OWN_REFERENCE.match(value.strip())
    return name.startswith("on") or bool(_FAR.search(value))


def _attributes(one: Element) -> Iterator[tuple[str, str]]:
    return ((_local(name), value) for name, value in one.attrib.items())


def _local(name: str) -> str:
    return name.rpartition("}")[2].casefold()
