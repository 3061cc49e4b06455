// The rating tablet of a counter: asks whoever's visit has just ended, and keeps the answer through cuts of the network.
// Start reading here.

import { Edition } from "/static/edition.js"
import { OwnDevice } from "/static/own_device.js"
import { AnswerSender } from "/static/feedback/answer_sender.js"
import { KeptAnswers } from "/static/feedback/kept_answers.js"
import { Question } from "/static/feedback/question.js"
import { TabletStages } from "/static/feedback/tablet_stages.js"
import { TurnWatch } from "/static/feedback/turn_watch.js"

const tablet = document.querySelector("[data-tablet]")
const { counter, name } = tablet.dataset
const isTrial = document.querySelector('meta[name="edition"]').getAttribute("content").startsWith("trial-")

const stages = new TabletStages(tablet)
const kept = new KeptAnswers(name, isTrial)
const sender = new AnswerSender(kept, (ticket, code) => question.settled(ticket, code))
const question = new Question({ stages, kept, send: () => sender.send(), counter })

addEventListener("pointerdown", () => question.touch(), true)
for (const button of tablet.querySelectorAll("[data-answer]")) {
  button.addEventListener("click", () => {
    for (const cause of causes) cause.setAttribute("aria-pressed", "false")
    question.choose(button.dataset.answer, { asksWhy: "asksWhy" in button.dataset })
  })
}
const causes = [...tablet.querySelectorAll("[data-cause]")]
for (const cause of causes) {
  cause.addEventListener("click", () => {
    cause.setAttribute("aria-pressed", String(cause.getAttribute("aria-pressed") !== "true"))
  })
}
tablet.querySelector("[data-send]").addEventListener("click", () => {
  const chosen = causes.filter((cause) => cause.getAttribute("aria-pressed") === "true")
  question.give(chosen.map((cause) => cause.dataset.cause))
})
tablet.querySelector("[data-decline]").addEventListener("click", () => question.decline())

// A new page takes the place of the old one only while nobody stands before it, and so does that of a revoked tablet.
const edition = new Edition({ isFree: () => question.isFree })
new OwnDevice({ isFree: () => question.isFree }).start()
const cut = tablet.querySelector("[data-cut]")
new TurnWatch({
  onTurn: (found, heardMs) => {
    if (edition.reloadIfOther(found.edition)) return
    question.takeTurn(found, heardMs)
    sender.send()
  },
  onReachable: (isReachable) => {
    cut.hidden = isReachable
    if (!isReachable) question.forget()
  },
}).start()
// What the tablet kept while it was switched off, or the server was.
sender.send()

// A long press opens no menu on a screen that anybody may touch.
addEventListener("contextmenu", (event) => event.preventDefault())
