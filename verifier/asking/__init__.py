"""Asking the network about works: what is due is asked, what was learnt is remembered, verdicts come out.

The room joins those that know how to ask (`verifier.web`, `verifier.registries`, `verifier.archive`) with
the memory of earlier runs. It decides no verdict itself. `verifier.asking.line` opens the line to the
network and `verifier.asking.ask` asks; both are imported only where there is something to ask, since what
speaks HTTP takes long to load.
"""

from verifier.asking.answers import Answers
from verifier.asking.memory import FORGETFUL, Memory
from verifier.asking.whole import answers_on

__all__ = ["FORGETFUL", "Answers", "Memory", "answers_on"]
