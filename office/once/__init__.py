"""One-time codes, which show that a contact is somebody's own, and the outbox messages leave by."""
