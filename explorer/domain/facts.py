"""Facts that join things for a while: offices, stakes, productions, platform uses …"""

from dataclasses import dataclass

from explorer.domain.choices import STATUSES
from explorer.domain.dates import Window
from explorer.domain.fields import choice, date_window, link, percent, text
from explorer.domain.parts import BOUNDS, Link
from explorer.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Record):
    """A post that a person held at a company."""

    name: str = text("Title", required=True)
    person: Link | None = link("Person", "person", required=True)
    company: Link | None = link("Company", "company", required=True)
    manner: str = choice("Held", ("alone", "jointly", "interim"))
    start: Window | None = date_window("From")
    end: Window | None = date_window("Until")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stake(Record):
    """A share of one company that another one holds; shares, cap and floor are in percent."""

    name: str = text("Name")
    owner: Link | None = link("Owner", "company", required=True)
    owned: Link | None = link("Owned", "company", required=True)
    capital: float | None = percent("Share of capital")
    votes: float | None = percent("Share of votes")
    bound: str = choice("Share is", BOUNDS)
    manner: str = choice("Held", ("direct", "trust", "fund", "subsidiary"), open_choice=True)
    cap: float | None = percent("Cap")
    floor: float | None = percent("Floor")
    status: str = choice("Status", STATUSES)
    start: Window | None = date_window("From")
    end: Window | None = date_window("Until")


@dataclass(frozen=True, slots=True, kw_only=True)
class Production(Record):
    """A vehicle built at a plant."""

    name: str = text("Name")
    vehicle: Link | None = link("Vehicle", "vehicle", required=True)
    plant: Link | None = link("Plant", "plant", required=True)
    status: str = choice("Status", STATUSES)
    start: Window | None = date_window("From")
    end: Window | None = date_window("Until")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformUse(Record):
    """A vehicle built on a platform."""

    name: str = text("Name")
    vehicle: Link | None = link("Vehicle", "vehicle", required=True)
    platform: Link | None = link("Platform", "platform", required=True)
    status: str = choice("Status", STATUSES)
    start: Window | None = date_window("From")
    end: Window | None = date_window("Until")


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation(Record):
    """A vehicle derived from another one."""

    name: str = text("Name")
    vehicle: Link | None = link("Vehicle", "vehicle", required=True)
    donor: Link | None = link("Derived from", "vehicle", required=True)
    manner: str = choice(
        "Manner",
        ("rebadged", "same body", "sister", "based on", "successor"),
        required=True,
        open_choice=True,
    )
    status: str = choice("Status", STATUSES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Market(Record):
    """A vehicle sold in a region."""

    name: str = text("Name")
    vehicle: Link | None = link("Vehicle", "vehicle", required=True)
    region: Link | None = link("Region", "region", required=True)
    status: str = choice("Status", STATUSES)
    start: Window | None = date_window("From")
    end: Window | None = date_window("Until")
