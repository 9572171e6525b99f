"""Entries that are one work made one entry: what is joined, how, what is rewritten, and the way back."""

from verifier.deduping.clusters import Cluster, find_clusters
from verifier.deduping.planning import Plan, plan_merges
from verifier.deduping.sources import Member, Source, members_of, read_sources

__all__ = [
    "Cluster",
    "Member",
    "Plan",
    "Source",
    "find_clusters",
    "members_of",
    "plan_merges",
    "read_sources",
]
