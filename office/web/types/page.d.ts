// What our pages hold, for the checker alone: `make static`. Every element that a script asks for by a selector
// is one of HTML; what only a button, an image or an input has is named where it is used.

interface ParentNode {
  querySelector<Tag extends keyof HTMLElementTagNameMap>(selectors: Tag): HTMLElementTagNameMap[Tag] | null
  querySelector<Found extends Element = HTMLElement>(selectors: string): Found | null
  querySelectorAll<Tag extends keyof HTMLElementTagNameMap>(selectors: Tag): NodeListOf<HTMLElementTagNameMap[Tag]>
  querySelectorAll<Found extends Element = HTMLElement>(selectors: string): NodeListOf<Found>
}
