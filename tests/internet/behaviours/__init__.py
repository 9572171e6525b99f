"""Ready-made behaviours, a family a module. Each is a function that makes one from its few settings."""
