"""What a tile says where no script measures: names that surely have room, else letters, else nothing."""

from display.fitting import Room, Shape
from display.sizes import scant_classes, tile_rooms
from office.settings import Layout, Screen

WIDE, NARROW, NONE = Room(600, 60), Room(200, 34), Room(30, 34)
NAMES = "Đất đai, Hộ tịch, Chứng thực"


def test_names_that_have_room_stand_as_they_are() -> None:
    assert scant_classes({Shape.LYING: [WIDE], Shape.UPRIGHT: [WIDE]}, NAMES, "A B C") == ""


def test_each_shape_has_its_own_room() -> None:
    rooms = {Shape.LYING: [WIDE], Shape.UPRIGHT: [NARROW]}

    assert scant_classes(rooms, NAMES, "A B C") == "tile--letters-upright"


def test_what_has_no_room_even_in_letters_is_left_out() -> None:
    rooms = {Shape.LYING: [NONE], Shape.UPRIGHT: [NARROW]}

    assert scant_classes(rooms, NAMES, "A B C D E F") == "tile--bare-lying tile--letters-upright"


def test_where_fields_give_no_numbers_there_are_no_letters() -> None:
    assert scant_classes({Shape.LYING: [NARROW]}, NAMES, "") == "tile--bare-lying"


def test_beside_notices_and_without_them_it_must_have_room() -> None:
    assert scant_classes({Shape.LYING: [WIDE, NARROW]}, NAMES, "A B C") == "tile--letters-lying"
    table = Screen("hall", "Sảnh", (1, 2, 3), layout=Layout.TABLE)

    assert [len(rooms) for rooms in tile_rooms(table, notices=True).values()] == [2, 2]
    assert [len(rooms) for rooms in tile_rooms(table, notices=False).values()] == [1, 1]


def test_a_layout_without_tiles_names_nothing() -> None:
    rooms = tile_rooms(Screen("hall", "Sảnh", (1, 2, 3), layout=Layout.TOTEM), notices=True)

    assert scant_classes(rooms, NAMES, "A B C") == ""
