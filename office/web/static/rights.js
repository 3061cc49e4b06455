// What a page does when the server says that somebody's rights changed, as an officer locked or a device revoked: it asks
// whether its own still hold.
//   new Feed({ ..., hints: { rights: soon(() => feed.refresh()) } })

// All pages hear it at once; and a browser that signs in anew must have its new cookie before it asks.
const LEAST_MS = 300
const SPREAD_MS = 1_000

// However often it is told meanwhile, it asks once, and once more after that: whoever signs in and out all the time
// would have every page of the hall ask each time.
export function soon(ask) {
  let isComing = false
  let isToldAgain = false

  function begin() {
    isComing = true
    isToldAgain = false
    setTimeout(() => {
      isComing = false
      ask()
      if (isToldAgain) begin()
    }, LEAST_MS + Math.random() * SPREAD_MS)
  }

  return () => {
    if (isComing) isToldAgain = true
    else begin()
  }
}
