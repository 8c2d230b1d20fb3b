"""Plates laid out on pages: one that grows, one of a fixed size, or as many as it takes."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication

from explorer.qt.picture import Abridged, Divisible, Picture, Plate, Stepped
from explorer.qt.picture_footer import HEADING, LINE, Section, full_texts, source_list
from explorer.qt.picture_heading import Heading, heading_of
from explorer.qt.picture_page import GAP, MARGIN, REMARK, Page, foot_height, inner_width
from explorer.qt.theme import Theme

Sections = tuple[Section, ...]
_LEAST_BODY: Final = 0.62
"""The share of a page of fixed height that the foot leaves to a body that needs it."""


def growing_page(plate: Plate, width: float, theme: Theme) -> Page:
    """One page as high as all of it needs."""
    heading = heading_of(plate, inner_width(width))
    body = plate.picture.natural_height(inner_width(width), theme)
    sections = _sections(plate, heading, body)
    foot = foot_height(sections, False)
    height = 2 * MARGIN + heading.height + GAP + body + (GAP + foot if foot else 0)
    return Page(width, math.ceil(height), heading, plate.picture, body, sections)


def fixed_page(plate: Plate, width: float, height: float, theme: Theme) -> Page:
    """One page of a fixed size; it says how many notes it has no room for."""
    heading = heading_of(plate, inner_width(width))
    empty = Page(width, height, heading)
    page, left, sections = _settled(plate, empty, theme)
    remarks = []
    if _is_cut(page, theme):
        page, left = _filled(empty, plate.picture, sections, theme, remark=True)
        remarks.append(
            QCoreApplication.translate(
                "Picture", "The view goes on: the whole view and the PDF show all of it."
            )
        )
    return replace(page, remark=" ".join([*remarks, *_remarks(left)]))


def _settled(plate: Plate, empty: Page, theme: Theme) -> tuple[Page, Sections, Sections]:
    """The page whose foot explains what its body shows; what is left of the foot; all of it.

    What the foot must explain depends on the height of the body, and that on the foot.
    """

    def tried(height: float) -> tuple[Page, Sections, Sections]:
        sections = _sections(plate, empty.heading, height)
        page, left = _filled(empty, plate.picture, sections, theme)
        return page, left, sections

    least = tried(_room(empty))[0].body_height
    page, left, sections = tried(least)
    if page.body_height > least:
        higher = tried(page.body_height)
        if higher[0].body_height >= page.body_height:
            return higher
    return replace(page, body_height=min(least, page.body_height)), left, sections


def flowing_pages(plate: Plate, width: float, height: float, theme: Theme) -> tuple[Page, ...]:
    """Pages of a fixed size that together show everything.

    A body that cannot be divided, and is too high, gets one page as high as it needs.
    """
    heading = heading_of(plate, inner_width(width))
    empty = Page(width, height, heading)
    room = _room(empty) - 2 * GAP - REMARK
    natural = plate.picture.natural_height(inner_width(width), theme)
    if natural > room and not isinstance(plate.picture, Divisible):
        return (growing_page(plate, width, theme),)
    *early, last = _parts(plate.picture, inner_width(width), room, theme)
    pages = [replace(empty, body=part, body_height=room) for part in early]
    sections = _sections(plate, heading, natural)
    # The body comes first: what the foot lacks follows on later pages.
    page, left = _filled(empty, last, sections, theme, share=1.0, remark=bool(early))
    pages.append(page)
    while any(section.entries for section in left):
        kept, left = _trimmed(left, max(room, HEADING + 2 * LINE), dividing=True)
        pages.append(replace(empty, heading=heading.without_legend(), sections=kept))
    return _numbered(pages)


def _room(page: Page) -> float:
    """What a page has for its body and its foot."""
    return max(0.0, page.height - 2 * MARGIN - page.heading.height - GAP)


def _parts(picture: Picture, width: float, room: float, theme: Theme) -> tuple[Picture, ...]:
    if isinstance(picture, Divisible) and picture.natural_height(width, theme) > room:
        return picture.parts(width, room, theme)
    return (picture,)


def _filled(
    empty: Page,
    body: Picture,
    sections: Sections,
    theme: Theme,
    *,
    share: float = _LEAST_BODY,
    remark: bool = False,
) -> tuple[Page, Sections]:
    """The page with the body and as much of the foot as fits, and what is left of the foot.

    A body that needs it gets at least ``share`` of the room.
    """
    room = _room(empty)
    natural = body.natural_height(inner_width(empty.width), theme)
    left: Sections = ()
    if natural + GAP + foot_height(sections, remark) > room:
        least = _used(body, inner_width(empty.width), min(natural, room * share), theme)
        sections, left = _trimmed(sections, room - least - 2 * GAP - REMARK)
    foot = foot_height(sections, remark or any(section.entries for section in left))
    own = max(0.0, room - (foot + GAP if foot else 0))
    return replace(empty, body=body, body_height=own, sections=sections), left


def _used(body: Picture, width: float, height: float, theme: Theme) -> float:
    """What a body needs of a height to show as much."""
    return body.used_height(width, height, theme) if isinstance(body, Stepped) else height


def _sections(plate: Plate, heading: Heading, height: float) -> Sections:
    """The foot as it would be with room for all of it."""
    picture, caption = plate.picture, plate.caption
    shortened = picture.shortened(heading.width, height) if isinstance(picture, Abridged) else ()
    return (
        full_texts([*heading.cut, *shortened], heading.width),
        source_list(caption.sources, caption.language, heading.width),
    )


def _trimmed(
    sections: Sections, room: float, *, dividing: bool = False
) -> tuple[Sections, Sections]:
    """What of the two sections fits, and the rest; the sources may claim half of the room.

    They claim all of it where not even the first of them has room in a half.
    """
    texts, sources = sections
    room -= GAP / 2
    claimed = sources.split(room / 2)[0].height or sources.split(room)[0].height
    shown_texts, hidden_texts = texts.split(room - claimed, dividing=dividing)
    if shown_texts.entries:
        room -= shown_texts.height + GAP / 2
    shown_sources, hidden_sources = sources.split(
        room, dividing=dividing and not shown_texts.entries
    )
    return (shown_texts, shown_sources), (hidden_texts, hidden_sources)


def _is_cut(page: Page, theme: Theme) -> bool:
    """Whether the page shows less than the whole body; a divisible one says so itself."""
    if page.body is None or isinstance(page.body, Divisible):
        return False
    return page.body.natural_height(inner_width(page.width), theme) > page.body_height


def _remarks(left: Sections) -> list[str]:
    count = sum(len(section.entries) for section in left)
    if not count:
        return []
    text = QCoreApplication.translate(
        "Picture", "And {0} more notes: the whole view and the PDF print them all."
    )
    if count == 1:
        text = QCoreApplication.translate(
            "Picture", "And 1 more note: the whole view and the PDF print them all."
        )
    return [text.format(count)]


def _numbered(pages: Sequence[Page]) -> tuple[Page, ...]:
    if len(pages) == 1:
        return tuple(pages)
    label = QCoreApplication.translate("Picture", "Page {0} of {1}")
    return tuple(
        replace(page, number=label.format(number, len(pages)))
        for number, page in enumerate(pages, start=1)
    )
