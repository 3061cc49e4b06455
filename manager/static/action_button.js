// A button that asks the server for one thing: it is dead meanwhile, and alive again where that was refused.

import { Unreachable, change } from "/static/api.js"

export function onPress(root, selector, press) {
  root.addEventListener("click", (event) => {
    const button = event.target.closest(selector)
    if (button && !button.disabled) press(button)
  })
}

// Returns the answer; null where there is none, of which `failed` was told whether the server spoke at all.
export async function send(button, path, body, failed) {
  button.disabled = true
  try {
    return await change("POST", path, body)
  } catch (error) {
    button.disabled = false
    failed(error, error instanceof Unreachable)
    return null
  }
}
