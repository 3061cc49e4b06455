"""A scanned receipt's claim is good once, at its kiosk, for a minute and a half."""

from office.dossiers.claims import CLAIM_S, DossierClaims


def test_a_claim_is_over_in_time_and_the_next_receipt_takes_its_place() -> None:
    now_s = 0.0
    claims = DossierClaims(lambda: now_s)
    first, second = claims.claim("kiosk-1", "H24.01-261122-0001"), claims.claim("kiosk-1", "H24-261122-0002")

    assert claims.taken("kiosk-1", first) is None
    assert claims.taken("kiosk-1", second) == "H24-261122-0002"
    assert claims.taken("kiosk-1", second) is None

    late = claims.claim("kiosk-1", "H24-261122-0003")
    now_s = CLAIM_S + 1
    assert claims.taken("kiosk-1", late) is None
