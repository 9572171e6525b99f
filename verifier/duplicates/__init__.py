"""Which entries are one work: candidates, verdicts with reasons, clusters, the collation of citations.

`compare_works` judges two works, `find_duplicates` a bibliography, `collate` the citations of a paper.
"""

from verifier.duplicates.clusters import find_duplicates
from verifier.duplicates.collate import Collation, Unresolved, collate
from verifier.duplicates.verdict import PairVerdict, compare_works

__all__ = ["Collation", "PairVerdict", "Unresolved", "collate", "compare_works", "find_duplicates"]
