// Which fields the counter serves today. Without one it would call nobody, so one must stay.

import { html } from "/static/html.js"

import { setState } from "./actions.js"
import { Dialog } from "./dialog.js"

export function FieldsDialog({ desk, setup, close }) {
  const { state, reason, fields } = desk.view.counter
  const save = (form) => {
    const chosen = form.getAll("field")
    if (chosen.length === 0) return desk.say("Hãy giữ ít nhất một lĩnh vực: lĩnh vực chưa đổi.", "bad")
    const body = { state, fields: chosen, ...(reason ? { reason } : {}) }
    return setState(desk.number, body, (wish) => desk.act(wish), "Đã đổi lĩnh vực của quầy trong hôm nay.")
  }
  return html`
    <${Dialog} title=${`Quầy ${desk.number} phục vụ hôm nay`} submit="Lưu" onSubmit=${save} close=${close}>
      <p class="dialog__hint"><kbd>Tab</kbd> chọn, <kbd>Space</kbd> đánh dấu. Ngày mai trở về như cũ.</p>
      ${setup.fields.map(
        ({ code, name }, index) => html`
          <label class="choice" key=${code}>
            <input type="checkbox" name="field" value=${code} defaultChecked=${fields.includes(code)} autofocus=${index === 0} data-digit=${index < 9 ? index + 1 : undefined} />
            ${index < 9 && html`<kbd>${index + 1}</kbd>`} ${name}
          </label>
        `,
      )}
    <//>
  `
}
