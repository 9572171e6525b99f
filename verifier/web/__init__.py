"""Every byte that comes from the network, and what is said of an address by what came.

What asks (guard, hosts, schedule, transport, visit, client) knows nothing of pages; what reads
(charset, page, signs) knows nothing of waiting; `verdict` decides and does neither.
"""
