"""Where a connection comes from: whoever has one address of a network usually has all of it."""

from ipaddress import AddressValueError, IPv6Address

_NETWORK_BITS = 64
"""What a household, an office or a telephone is given of IPv6, to take any address in."""


def origin_of(address: str) -> str:
    """Return the IPv4 address, or the network of the IPv6 address."""
    if ":" not in address:
        return address
    try:
        whole = IPv6Address(address)
    except AddressValueError:
        return address
    if whole.ipv4_mapped is not None:
        return str(whole.ipv4_mapped)
    return f"{int(whole) >> _NETWORK_BITS:x}/64"
