// What the console says of a code, and every refusal with what to do about it.

import { html } from "/static/html.js"
import { has, said, words } from "/words/counter.js"

export const OUTCOMES = ["accepted", "supplement", "declined", "result_given", "guided"]

// The ready reasons of a dialog, in their order. The office's own text is what is sent: the hall shows it.
const REASONS = {
  pause: ["break", "meeting", "urgent", "help"],
  park: ["copies", "papers", "fee", "form"],
  cancel: ["given_up", "wrong_field", "twice"],
  back: ["mistake", "needed"],
  choice: ["mistake", "papers", "manager"],
}

const OWN = "vi"
const READY = Object.entries(REASONS).flatMap(([dialog, own]) => own.map((reason) => `counter-reason-${dialog}-${reason}`))

export const reasons = (dialog) => REASONS[dialog].map((reason) => said(`counter-reason-${dialog}-${reason}`)[OWN])

// A ready reason in the reader's language; another as it was written.
export function reasonWords(text) {
  const name = READY.find((one) => said(one)[OWN] === text)
  return name ? words(name) : text
}

const isOwn = document.documentElement.lang === OWN

// What config.toml or somebody here wrote in Vietnamese, marked as such in another language.
export const own = (text) => (isOwn || !text ? text : html`<span lang=${OWN}>${text}</span>`)

// A sentence with a reason, which is marked where it has no words of ours: `say` fills it in.
export function withReason(reason, say) {
  const read = reasonWords(reason)
  return read === reason ? marked(say(read), read) : say(read)
}

// The sentence with that Vietnamese text in it marked.
export function marked(sentence, text) {
  const at = sentence.indexOf(text)
  if (isOwn || at < 0) return sentence
  return html`${sentence.slice(0, at)}${own(text)}${sentence.slice(at + text.length)}`
}

export const counterState = (state) => words(`counter-state-${state}`)

export const outcomeName = (outcome) => words(`counter-outcome-${outcome}`)

// A key's name in brackets is drawn as a key: "[Esc] về nút chính".
export function withKeys(sentence) {
  return sentence.split(/\[([^\]]+)\]/).map((part, index) => (index % 2 ? html`<kbd>${part}</kbd>` : part))
}

// Whether the hall as the server tells it stands still for its clock.
export const isClockWrong = (hall) => hall.fields.some(({ reason }) => reason === "clock_wrong")

// A code nobody has words for yet is still shown.
export function printerWords(what) {
  return has(`counter-printer-${what}`) ? words(`counter-printer-${what}`) : words("counter-printer-other", { what })
}

// What a refusal's details say more closely comes first, then its code.
export function refusalWords({ code, details }) {
  if (code === "field_closed" && details.reason === "clock_wrong") return words("counter-clock-wrong")
  const refused = `counter-refused-${code}`
  const known = [`${refused}-${details.reason ?? details.action}`, refused].find(has)
  if (!known) return words("counter-refused-fault")
  return words(known, { label: details.label ?? "", seconds: details.retry_after_s ?? "unknown", state: details.state ?? "" })
}
