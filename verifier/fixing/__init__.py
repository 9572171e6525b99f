"""Applying what an audit proposes: which changes of a bibliography are made, and why the others are not.

`offline_findings` and `findings_of_audit` give the findings with their fixes, `plan_fixes` decides; nothing
here writes.
"""

from verifier.fixing.planning import Choice, FixPlan, Proposal, plan_fixes
from verifier.fixing.proposals import NotOfAuditError, findings_of_audit, offline_findings

__all__ = [
    "Choice",
    "FixPlan",
    "NotOfAuditError",
    "Proposal",
    "findings_of_audit",
    "offline_findings",
    "plan_fixes",
]
