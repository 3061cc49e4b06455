"""The sound of the virtual halls (tests/faults/virtual/audio.js), held to the browser's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

VIRTUAL = Path(__file__).parents[1] / "faults" / "virtual"
# What voice.js does with a gain, and when: each is called at its moment.
SCHEDULES = {
    "an edge of a word": [[0, [["setValueAtTime", 0, 0.1], ["linearRampToValueAtTime", 0.8, 0.2]]]],
    "the chime": [
        [
            0,
            [
                ["setValueAtTime", 0, 0.1],
                ["linearRampToValueAtTime", 0.5, 0.2],
                ["exponentialRampToValueAtTime", 0.001, 0.8],
            ],
        ]
    ],
    "the gate held up again and again": [
        [
            at,
            [
                ["cancelAndHoldAtTime", at],
                ["linearRampToValueAtTime", 1, at + 0.05],
                ["setValueAtTime", 1, at + until],
                ["linearRampToValueAtTime", 0, at + until + 0.1],
            ],
        ]
        for at, until in ((0.128, 0.3), (0.256, 0.3), (0.6, 0.1))
    ],
    "held while it falls": [
        [0, [["setValueAtTime", 1, 0.1], ["linearRampToValueAtTime", 0, 0.5]]],
        [0.256, [["cancelAndHoldAtTime", 0.256]]],
    ],
}
_CURVES = """async (schedule) => {
  const HERTZ = 48_000
  const real = new OfflineAudioContext(1, HERTZ, HERTZ)
  const virtual = { now: 0, get currentTime() { return this.now } }
  const [gain, param] = [new GainNode(real, { gain: 0 }), new VirtualParam(virtual, 0)]
  const one = new ConstantSourceNode(real)
  one.connect(gain).connect(real.destination)
  one.start()
  const values = []
  const doAll = (on, calls) => { for (const [name, ...rest] of calls) on[name](...rest) }
  for (const [at, calls] of schedule) {
    if (at) real.suspend(at).then(() => { doAll(gain.gain, calls); real.resume() })
    else doAll(gain.gain, calls)
  }
  const samples = (await real.startRendering()).getChannelData(0)
  const due = [...schedule]
  for (let place = 0; place < HERTZ; place += 48) {
    virtual.now = place / HERTZ
    while (due.length && due[0][0] <= virtual.now + 1e-9) doAll(param, due.shift()[1])
    values.push([samples[place], param.valueAt(virtual.now)])
  }
  return values
}"""
_SOUNDS = """async ({ begin, seconds, stops }) => {
  const HERTZ = 48_000
  const real = new OfflineAudioContext(1, HERTZ, HERTZ)
  const ones = new AudioBuffer({ length: HERTZ, sampleRate: HERTZ })
  ones.getChannelData(0).fill(1)
  const source = new AudioBufferSourceNode(real, { buffer: ones })
  const order = []
  source.onended = () => order.push("real")
  source.connect(real.destination)
  source.start(begin, 0, seconds)
  for (const at of stops) source.stop(at)
  const samples = (await real.startRendering()).getChannelData(0)
  const context = new VirtualAudio({ time: virtualTime, owner: null })
  const virtual = new VirtualClip(context)
  virtual.onended = () => order.push("virtual")
  virtual.start(begin, 0, seconds)
  for (const at of stops) virtual.stop(at)
  await virtualTime.pass(2_000, () => false)
  const heard = Array.from(samples.keys()).filter((place) => samples[place])
  return {
    real: heard.length ? [heard[0] / HERTZ, (heard.at(-1) + 1) / HERTZ] : null,
    virtual: virtual.end > virtual.begin ? [virtual.begin, virtual.end] : null,
    ended: order.sort(),
  }
}"""


@pytest.fixture(scope="module")
def scripted(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    for name in ("time.js", "audio.js"):
        page.add_init_script(path=VIRTUAL / name)
    yield page
    page.close()


@pytest.fixture
def blank(scripted: Page) -> Page:
    """The virtual time and sound at their beginning."""
    scripted.goto("about:blank")
    return scripted


@pytest.mark.parametrize("name", SCHEDULES)
def test_a_gain_moves_as_the_browsers_own(blank: Page, name: str) -> None:
    values = blank.evaluate(_CURVES, SCHEDULES[name])

    assert any(real > 0.1 for real, _ in values)
    worst = max(range(len(values)), key=lambda place: abs(values[place][0] - values[place][1]))
    real, virtual = values[worst]
    assert virtual == pytest.approx(real, abs=0.01), f"at {worst} ms"


@pytest.mark.parametrize("stops", [[], [0.4], [0.9], [0.05], [0.6, 0.4]])
def test_a_sound_begins_and_ends_as_the_browsers_own(blank: Page, stops: list[float]) -> None:
    found = blank.evaluate(_SOUNDS, {"begin": 0.2, "seconds": 0.5, "stops": stops})

    assert found["virtual"] == (found["real"] and pytest.approx(found["real"], abs=0.001))
    assert found["ended"] == ["real", "virtual"]
