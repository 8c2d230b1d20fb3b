"""The grammar of press dates, from words to windows.

A lexicon for each language turns words into one-letter kinds, shapes of kinds name periods, and
phrases around them ("by", "from … to") say in which sense. Imports `dates.window`, `dates.fiscal`
and `dates.edtf`; hands out `read_date`.
"""
