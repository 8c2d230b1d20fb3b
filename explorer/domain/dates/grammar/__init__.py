"""The grammar of press dates, from words to windows.

A lexicon for each language turns words into one-letter kinds (`phrases` has the alphabet). What
says nothing of the date is tidied away, composite and relative words are settled, shapes of kinds
name periods, and frames around them ("by", "from … to") say in which sense. What cannot be read as
it stands is tried again without brackets, slips, bylines and prefaces. Imports `domain.window` and
`dates.edtf`; hands out `read`.
"""
