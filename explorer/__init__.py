"""Alliance Explorer: companies, vehicles, platforms and promises, and who said so.

Imports point one way: paths, domain, storage, services, qt, models, then widgets,
timeline and diagrams side by side, views, app. Contracts in pyproject.toml hold it.
"""
