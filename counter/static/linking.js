// The change that links a ticket with a dossier.

import { words } from "/words/counter.js"

export function linking({ id, label }, code) {
  return { method: "PUT", path: `/tickets/${id}/dossier`, body: { code }, done: words("counter-dossier-done", { label, code }) }
}
