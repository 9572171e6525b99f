"""Whose certificates are believed: the standard settings of the environment, else the bundle of certifi."""

from __future__ import annotations

import os
import ssl
from collections.abc import Mapping
from pathlib import Path

import certifi

VARIABLES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR")
"""Where a bundle of certificates may be named; the first that is set counts."""


class CertificatesMissing(Exception):
    """A bundle of certificates that cannot be used, with one sentence: where it was named, and what to do."""


def trusted_context(environment: Mapping[str, str] | None = None) -> ssl.SSLContext:
    """Return the TLS settings for all requests of a run.

    Raises:
        CertificatesMissing: the file or folder that the environment names is not there or holds none.
    """
    environment = os.environ if environment is None else environment
    name = next((variable for variable in VARIABLES if environment.get(variable)), "")
    place = Path(environment[name]) if name else Path(certifi.where())
    told = f"{name}={place}" if name else str(place)
    way_out = f"mend or unset {name}" if name else "install certifi again"
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    # Old servers that cannot renegotiate safely are refused by OpenSSL 3, while browsers show them. The
    # certificate is checked all the same.
    context.options |= getattr(ssl, "OP_LEGACY_SERVER_CONNECT", 0x4)
    try:
        if place.is_dir():
            context.load_verify_locations(capath=str(place))
        elif place.exists():
            context.load_verify_locations(cafile=str(place))
        else:
            raise CertificatesMissing(f"{told}: there is no such file of certificates; {way_out}")
    except ssl.SSLError:
        raise CertificatesMissing(f"{told}: holds no certificates; {way_out}") from None
    except OSError as fault:
        raise CertificatesMissing(f"{told}: cannot be read: {fault.strerror or fault}; {way_out}") from None
    return context
