"""The wording of windows in English, French and Japanese.

One table of templates for each language and style, one walk over the EDTF. Imports the rest of
`dates`; hands out `render`. Nothing shown is more precise than the window.
"""
