"""What is wrong with a rule."""


class RuleFault(ValueError):
    """A rule, or a part of one, that cannot be used; ``str()`` tells people why, to stand within a sentence."""
