"""The words that fields of records may hold."""

COMPANY_TYPES = (
    *("automaker", "alliance", "brand", "joint venture", "subsidiary", "supplier"),
    *("technology partner", "investor", "state", "trust", "publisher", "other"),
)
POWERTRAINS = (
    *("petrol", "diesel", "combustion", "mild hybrid", "hybrid", "plug-in hybrid"),
    *("range extender", "electric", "fuel cell", "gas"),
)
SEGMENTS = ("A", "B", "C", "D", "E", "F", "J", "M", "S", "kei", "light commercial", "pickup")
STATUSES = (
    *("done", "announced", "confirmed", "under discussion", "rumoured", "delayed"),
    *("denied", "cancelled"),
)
VEHICLE_STATUSES = ("on sale", "ended", "concept", *STATUSES[1:])
DEVELOPMENT_KINDS = (
    *("agreement", "plan", "launch", "investment", "equity change", "leadership"),
    *("negotiation", "production", "regional plan", "technology", "governance", "results"),
    *("joint venture founded", "joint venture dissolved", "end of production"),
    *("end of agreement", "litigation", "opinion"),
)
SOURCE_KINDS = (
    *("press release", "news", "filing", "encyclopedia", "blog", "reader comment"),
    *("book", "speech", "catalogue", "other"),
)
SOURCE_QUALITIES = (
    *("reliable", "usually reliable", "fairly reliable", "not usually reliable"),
    *("unreliable", "cannot be judged"),
)
"""How far a text is to be trusted, whatever it says: the grades A to F of the Admiralty code
(NATO AJP-2.1, reliability of the source)."""
COMPANY_ROLES = ("party", "buyer", "seller", "investor", "target", "developer", "manufacturer")
