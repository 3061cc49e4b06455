// A page that tells of a fault looks whether the office answers again, and shows what was asked for then. It is not
// loaded anew until that: a reader would have to begin again and again (WCAG 2.2.1).

const LOOK_MS = 15_000

setInterval(lookAgain, LOOK_MS)

async function lookAgain() {
  try {
    const { status } = await fetch(location.href, { method: "HEAD" })
    if (status < 500) location.reload()
  } catch {
    // The server is away: looked for again.
  }
}
