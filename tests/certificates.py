"""An office's own authority and certificate, made anew for a test."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import trustme


@dataclass(frozen=True)
class Certificates:
    """PEM files: the certificate with its chain, its key, and the authority a browser has to trust."""

    certificate: Path
    key: Path
    authority: Path

    @property
    def toml(self) -> str:
        """The lines for ``[server]``."""
        return f'certificate = "{self.certificate}"\nprivate_key = "{self.key}"\n'


def made(
    folder: Path, *names: str, not_before: datetime | None = None, not_after: datetime | None = None
) -> Certificates:
    """Make them in a folder of their own, for those names or addresses."""
    folder.mkdir(parents=True, exist_ok=True)
    files = Certificates(folder / "certificate.pem", folder / "key.pem", folder / "authority.pem")
    authority = trustme.CA()
    own = authority.issue_cert(*(names or ("127.0.0.1",)), not_before=not_before, not_after=not_after)
    files.certificate.write_bytes(b"".join(blob.bytes() for blob in own.cert_chain_pems))
    files.key.write_bytes(own.private_key_pem.bytes())
    files.key.chmod(0o600)
    authority.cert_pem.write_to_path(str(files.authority))
    return files
