// Leads to another page, once: to go there a second time would break the first off and begin anew.

let isLeaving = false

export function leadOn(address) {
  if (isLeaving) return
  isLeaving = true
  location.assign(address)
}
