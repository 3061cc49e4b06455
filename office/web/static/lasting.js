// A time that goes on, in whole minutes: from an hour on it is said in hours, as waits are. office/words/lasting.py knows the same.

const HOUR_MIN = 60

// Returns the name of a sentence that begins so, …minutes or …hours, and what is filled into it.
export function lasting(begin, minutes) {
  if (minutes < HOUR_MIN) return { name: `${begin}minutes`, filled: { minutes } }
  const rest = String(minutes % HOUR_MIN).padStart(2, "0")
  return { name: `${begin}hours`, filled: { hours: Math.floor(minutes / HOUR_MIN), minutes: rest } }
}
