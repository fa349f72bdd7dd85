"""Is this IP address public? 10.0.0.7 is a private network; nothing that an article names may lead there.

The table follows IANA's registries of special-purpose addresses (RFC 6890 and its successors). Of IPv6 only 2000::/3 is
given to public hosts at all; there what carries an IPv4 address inside is refused too, since its way leads elsewhere.
"""

from __future__ import annotations

import ipaddress

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

SPECIAL = tuple(
    (ipaddress.ip_network(network), what)
    for network, what in (
        ("0.0.0.0/8", "an unspecified address"),
        ("10.0.0.0/8", "a private network"),
        ("100.64.0.0/10", "a provider's inner network"),
        ("127.0.0.0/8", "this machine itself"),
        ("169.254.0.0/16", "a link-local address"),
        ("172.16.0.0/12", "a private network"),
        ("192.0.0.0/24", "a reserved address"),
        ("192.0.2.0/24", "an address for documentation"),
        ("192.31.196.0/24", "a reserved address"),
        ("192.52.193.0/24", "a reserved address"),
        ("192.88.99.0/24", "a relay between IPv6 and IPv4"),
        ("192.168.0.0/16", "a private network"),
        ("192.175.48.0/24", "a reserved address"),
        ("198.18.0.0/15", "a network for measurements"),
        ("198.51.100.0/24", "an address for documentation"),
        ("203.0.113.0/24", "an address for documentation"),
        ("224.0.0.0/4", "a multicast address"),
        ("240.0.0.0/4", "a reserved address"),
        ("::/128", "an unspecified address"),
        ("::1/128", "this machine itself"),
        ("::ffff:0:0/96", "an IPv4 address inside IPv6"),
        ("::ffff:0:0:0/96", "an IPv4 address inside IPv6"),
        ("64:ff9b::/96", "an IPv4 address inside IPv6 (NAT64)"),
        ("64:ff9b:1::/48", "an IPv4 address inside IPv6 (NAT64)"),
        ("2001::/32", "an IPv4 address inside IPv6 (Teredo)"),
        ("2001::/23", "a reserved address"),
        ("2001:db8::/32", "an address for documentation"),
        ("2002::/16", "an IPv4 address inside IPv6 (6to4)"),
        ("3fff::/20", "an address for documentation"),
        ("fc00::/7", "a private network"),
        ("fe80::/10", "a link-local address"),
        ("fec0::/10", "a private network"),
        ("ff00::/8", "a multicast address"),
    )
)
PUBLIC_IPV6 = ipaddress.IPv6Network("2000::/3")
LOOPBACK = (ipaddress.ip_network("127.0.0.0/8"), ipaddress.ip_network("::1/128"))


def why_forbidden(written: str, allow_local: bool = False) -> str | None:
    """What an IP address is instead of public, in words; None for a public one. `allow_local` lets this machine pass.

    >>> why_forbidden("192.168.0.1"), why_forbidden("::ffff:8.8.8.8"), why_forbidden("8.8.8.8")
    ('a private network', 'an IPv4 address inside IPv6', None)
    """
    try:
        address = ipaddress.ip_address(written)
    except ValueError:
        return "no IP address"
    if allow_local and any(address in network for network in LOOPBACK):
        return None
    for network, what in SPECIAL:
        if address in network:
            return what
    return None if is_public(address) else "a reserved address"


def is_ip_address(host: str) -> bool:
    """Whether a host is written as an IP address, so that there is nothing to look up."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def is_public(address: IpAddress) -> bool:
    """Whether the address lies where public hosts are, by the table's rest."""
    return address in PUBLIC_IPV6 if isinstance(address, ipaddress.IPv6Address) else address.is_global
