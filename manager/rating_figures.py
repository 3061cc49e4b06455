"""How the figures of ratings are written in a reader's language: whole hundredths, never a share alone."""

from fractions import Fraction

from manager.figures import grouped
from office.ratings.figures import Gap, Interval, Satisfaction
from office.words.catalogue import Words


def share_said(words: Words, share: Fraction | float) -> str:
    """Return a share from 0 to 1 in whole hundredths, ``96 %``; only all is 100, only nothing is 0."""
    hundredths = round(100 * share)
    if 0 < share < 1:
        hundredths = min(99, max(1, hundredths))
    return words("manager-figure-percent", figure=str(hundredths))


def span_said(words: Words, interval: Interval) -> str:
    """Return from where to where, such as ``91 % – 98 %``."""
    low, high = share_said(words, interval.low), share_said(words, interval.high)
    return words("manager-ratings-span", low=low, high=high)


def points_said(gap: Gap) -> str:
    """Return a difference of shares in whole points."""
    return str(round(100 * gap.difference))


def figure_said(words: Words, figure: Satisfaction) -> str:
    """Return all four figures as one sentence."""
    return words(
        "manager-ratings-figure",
        share=share_said(words, figure.share),
        low=share_said(words, figure.interval.low),
        high=share_said(words, figure.interval.high),
        answers=grouped(words, figure.answers),
        response=share_said(words, figure.response),
        worst=share_said(words, figure.if_silent.low),
        best=share_said(words, figure.if_silent.high),
    )
