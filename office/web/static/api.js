// Talks to this server's API: JSON, the CSRF token, this device's name, a key for every change.
// A refusal is thrown as Refused, an unreachable server as Unreachable; nothing else is.

import { Edition } from "./edition.js"

const TIMEOUT_MS = 8_000
const RETRIES_MS = [300, 1_000, 2_500]
const SIGNED_OUT = "signed-out"

export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail ?? `HTTP ${status}`)
    this.status = status
    this.code = problem.code ?? "fault"
    this.details = problem.details ?? {}
  }
}

export class Unreachable extends Error {}

// Calls hear() whenever the server knows the page's person or device no more, whatever was asked.
export function whenSignedOut(hear) {
  document.addEventListener(SIGNED_OUT, hear)
}

// Plain http on a LAN is no secure context, so there is no crypto.randomUUID.
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
}

export function get(path) {
  return send("GET", path)
}

// Sends a change under one key and repeats it under the same key while the server can't be reached:
// a lost answer never does the thing twice.
export async function change(method, path, body = {}, key = newKey()) {
  for (const pause of RETRIES_MS) {
    try {
      return await send(method, path, body, key)
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return send(method, path, body, key)
}

// Sends once, and takes no longer than `timeoutMs`: for what is said anew in a moment anyway.
export function sendOnce(method, path, body, timeoutMs) {
  return send(method, path, body, undefined, { timeoutMs })
}

// Sends once, and is sent though the page is left meanwhile: for what nobody waits for.
export function sendLeaving(method, path, body, key) {
  return send(method, path, body, key, { keepalive: true })
}

async function send(method, path, body, key, { timeoutMs = TIMEOUT_MS, keepalive = false } = {}) {
  const { status, ok, answer } = await answered(path, {
    method,
    headers: headers(key),
    body: body === undefined ? undefined : JSON.stringify(body),
    cache: "no-store",
    credentials: "same-origin",
    keepalive,
  }, timeoutMs)
  if (status === 502 || status === 503 || status === 504) throw new Unreachable(path)
  if (status === 401) document.dispatchEvent(new Event(SIGNED_OUT))
  // A trial hour began or ended: what was asked has no place any more, nor has the page it was asked from.
  if (answer?.code === "other_office") new Edition().reloadIfOther(answer.details.edition)
  if (!ok) throw new Refused(status, answer)
  return answer
}

// The time-out holds until the last byte, and an answer that breaks off is none: a browser gives a cut head
// with status and all, and a cut body only when it is read.
async function answered(path, options, timeoutMs) {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), timeoutMs)
  try {
    const response = await fetch(path, { ...options, signal: abort.signal })
    const answer = response.status === 204 ? null : await response.json()
    return { status: response.status, ok: response.ok, answer }
  } catch (error) {
    throw new Unreachable(String(error))
  } finally {
    clearTimeout(timer)
  }
}

function headers(key) {
  const named = (name) => document.querySelector(`meta[name="${name}"]`)?.getAttribute("content")
  const all = { "Content-Type": "application/json", "X-CSRF-Token": named("csrf-token") ?? "" }
  if (named("edition")) all["X-Edition"] = named("edition")
  if (named("device")) all["X-Device"] = named("device")
  if (key) all["Idempotency-Key"] = key
  return all
}
