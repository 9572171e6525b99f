"""What in a citation has a grammar of its own: each module reads one kind of it and nothing else."""
