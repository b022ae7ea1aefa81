"""What a command says when it cannot do as asked."""


class CommandError(Exception):
    """One sentence for stderr, naming what is wrong and what to do; the exit status is 2."""
