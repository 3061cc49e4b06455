// What a page does when the server says that somebody's rights changed, as an officer locked or a device revoked: it asks
// whether its own still hold.
//   new Feed({ ..., hints: { rights: soon(() => feed.refresh()) } })

// All pages hear it at once; and a browser that signs in anew must have its new cookie before it asks.
const LEAST_MS = 300
const SPREAD_MS = 1_000

export function soon(ask) {
  return () => setTimeout(ask, LEAST_MS + Math.random() * SPREAD_MS)
}
