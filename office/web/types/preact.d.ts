// What our pages use of preact, for the checker alone: htm's own copy of it comes without types.

export function h(type: any, props: object | null, ...children: any[]): object
export function render(made: object, into: Element): void
export function useEffect(act: () => void | (() => void), on?: unknown[]): void
export function useLayoutEffect(act: () => void | (() => void), on?: unknown[]): void
export function useRef<Held = any>(first?: Held): { current: Held }
export function useState<Value = any>(first: Value | (() => Value)): [Value, (next: Value | ((last: Value) => Value)) => void]
