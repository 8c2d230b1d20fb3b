"""Controls that know no records.

May import Qt and the layers below, but neither timeline nor diagrams, which stand
beside it. Hands out widgets that are given their content and report what was done.
"""
