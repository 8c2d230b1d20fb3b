"""The tabs and dialogs, one file each.

May import widgets, timeline, diagrams and what lies below, but no storage: views ask
questions through the Workspace and get frozen rows back. Hands out what a window shows.
"""
