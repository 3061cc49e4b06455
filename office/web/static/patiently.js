// A device that gave a number a moment ago has to pause. The visitor touched once and waits with it.

const MOST_COOLDOWN_S = 10

export async function patiently(ask) {
  try {
    return await ask()
  } catch (error) {
    const waitS = Number(error.details?.retry_after_s)
    if (error.code !== "slow_down" || !(waitS <= MOST_COOLDOWN_S)) throw error
    await new Promise((resolve) => setTimeout(resolve, waitS * 1_000))
    return ask()
  }
}
