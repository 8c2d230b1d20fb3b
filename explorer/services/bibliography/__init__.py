"""Sources as CSL-JSON, BibTeX and RIS, in and out, without loss.

May import what the services may. A source becomes an `Item`, which is what the three formats
have in common, and the formats only know items; what bibliographies have no place for (windows,
quality, what a text is based on) travels beside it, exactly. Hands out `export_sources`,
`write_sources` and the readers that an import uses.
"""
