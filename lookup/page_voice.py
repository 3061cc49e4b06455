"""What speaks for the lookup screens of one office: opened with their face, closed with the office."""

from office.capabilities import Parts
from office.voice.when_asked import SpeechMaker, can_speak, spoken_folder


class PageVoice:
    """``can_speak``: eSpeak NG is on this machine; without it no page offers to be read."""

    def __init__(self, parts: Parts) -> None:
        settings = parts.settings
        self.maker = SpeechMaker(spoken_folder(settings.server.data, settings.voice.manner.dialect.value))
        self.can_speak = can_speak()

    def close(self) -> None:
        """End what is being spoken."""
        self.maker.close()
