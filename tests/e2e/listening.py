"""What a page says aloud, heard at its audio graph: real clips and times; only the loudspeaker is missing."""

from itertools import pairwise
from typing import Any

from playwright.sync_api import Page

_NOTE = """
  window.said = []
  window.sounds = []
  const note = (source, kind, begin, seconds) => {
    const now = source.context.currentTime
    const end = Math.max(begin, now) + seconds
    source.noted = { kind, begin: Math.max(begin, now), end, planned: end }
    window.sounds.push(source.noted)
  }
  const { start: startWord } = AudioBufferSourceNode.prototype
  AudioBufferSourceNode.prototype.start = function (begin, from, seconds) {
    note(this, "word", begin, seconds)
    return startWord.call(this, begin, from, seconds)
  }
  const { start, stop } = AudioScheduledSourceNode.prototype
  AudioScheduledSourceNode.prototype.start = function (begin = 0) {
    note(this, "tone", begin, Infinity)
    return start.call(this, begin)
  }
  AudioScheduledSourceNode.prototype.stop = function (when = 0) {
    this.noted.end = Math.min(this.noted.end, Math.max(when, this.context.currentTime))
    return stop.call(this, when)
  }
  new MutationObserver((changes) => {
    for (const { target } of changes) if (target.dataset?.saying) window.said.push(target.dataset.saying)
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-saying"] })
"""

SHORT_CLIPS = """{
  const eighth = (_, at) => at % 8 === 0
  const { decodeAudioData } = BaseAudioContext.prototype
  BaseAudioContext.prototype.decodeAudioData = async function (bytes) {
    const whole = await decodeAudioData.call(this, bytes)
    const { numberOfChannels, sampleRate } = whole
    const short = new AudioBuffer({ length: Math.ceil(whole.length / 8), numberOfChannels, sampleRate })
    for (let at = 0; at < numberOfChannels; at++) {
      short.copyToChannel(whole.getChannelData(at).filter(eighth), at)
    }
    return short
  }
}"""
"""Has each clip said in an eighth of its time. To be there before the page is."""


def listen(page: Page, *, is_quick: bool = False) -> None:
    """Note all that the page will say. To be called before it is opened.

    ``is_quick``: each clip is said in an eighth of its time.
    """
    page.add_init_script(_NOTE)
    if is_quick:
        page.add_init_script(SHORT_CLIPS)


def wait_until_begun(page: Page, sentence: str) -> None:
    """Wait until it was begun to be said."""
    page.wait_for_function("(sentence) => window.said.includes(sentence)", arg=sentence)


def said(page: Page) -> list[str]:
    """Return what was begun to be said, each as its clips with spaces between."""
    found: list[str] = page.evaluate("window.said")
    return found


def wait_until_said(page: Page, sentence: str, times: int = 1) -> None:
    """Wait until it was begun so often, and nothing is being said any more."""
    page.wait_for_function(
        "([sentence, times]) => window.said.filter((one) => one === sentence).length >= times"
        " && !document.querySelector('[data-saying]')",
        arg=[sentence, times],
    )


def sounds(page: Page, kind: str) -> list[dict[str, Any]]:
    """Return when each clip (``word``) or tone of a chime (``tone``) was heard, in seconds."""
    found: list[dict[str, Any]] = page.evaluate("window.sounds")
    heard = [one for one in found if one["kind"] == kind and one["end"] > one["begin"]]
    return sorted(heard, key=lambda one: one["begin"])


def was_cut_short(page: Page) -> bool:
    """Whether any clip was silenced before its end."""
    found: bool = page.evaluate(
        "window.sounds.some(({ kind, end, planned }) => kind === 'word' && end < planned)"
    )
    return found


def is_one_after_the_other(page: Page) -> bool:
    """Whether no clip was heard while another was."""
    return all(one["end"] <= other["begin"] + 1e-6 for one, other in pairwise(sounds(page, "word")))
