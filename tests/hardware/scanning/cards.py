"""Made-up citizens' cards, for tests: nobody's number, name or address."""

from dataclasses import dataclass
from datetime import date
from random import Random

_NAMES = ("Nguyễn Văn Thử", "Trần Thị Thử Nghiệm", "Lê Hoàng Mẫu", "Phạm Thị Ví Dụ")
_STREETS = ("Ngõ Giả Định", "Phố Không Có Thật", "Đường Thử Nghiệm")


@dataclass(frozen=True)
class Card:
    """One card; ``old`` is the number of the card before, '' for none."""

    number: str
    old: str
    name: str
    born: date
    sex: str
    address: str

    @property
    def text(self) -> str:
        """The text in its code."""
        return "|".join(
            (self.number, self.old, self.name, f"{self.born:%d%m%Y}", self.sex, self.address, "01052021")
        )

    @property
    def secrets(self) -> tuple[str, ...]:
        """Whatever of it must stand nowhere."""
        dates = (f"{self.born:%d%m%Y}", f"{self.born:%Y-%m-%d}", f"{self.born:%d/%m/%Y}")
        return tuple(filter(None, (self.number, self.old, self.name, self.address, *dates)))


def random_card(random: Random) -> Card:
    """Return a card that agrees with itself, of somebody born from 1925 to 2009."""
    born, is_woman = date.fromordinal(random.randint(703_000, 733_600)), random.random() < 0.5
    century = (born.year - 1900) // 100 * 2 + is_woman
    return Card(
        number=f"030{century}{born.year % 100:02d}{random.randrange(10**6):06d}",
        old=random.choice(("", f"{random.randrange(10**9):09d}")),
        name=f"{random.choice(_NAMES)} {random.randrange(10**6)}",
        born=born,
        sex="Nữ" if is_woman else "Nam",
        address=f"{random.randrange(10**5)} {random.choice(_STREETS)}, Hải Dương",
    )
