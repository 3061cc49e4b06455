// Entries that arrive while a snapshot is on its way. `seq` counts within one journal, so that each of another
// journal than the snapshot's says nothing of what follows it.

// Whether an entry, a head or a snapshot is of another journal. One that names none is taken for the same.
export const isOfAnother = ({ journal_id: its }, journal) => Boolean(its && journal) && its !== journal

export class HeldEntries {
  #entries = []

  add(entries) {
    this.#entries.push(...entries)
  }

  // Gives those of that journal, in order, and holds none any more.
  taken(journal) {
    const entries = this.#entries.filter((entry) => !isOfAnother(entry, journal))
    this.#entries = []
    return entries.sort((one, other) => one.seq - other.seq)
  }
}
