// What /words/<room>.js gives: the office's sentences, made by the server from its catalogue.

export type Said = Record<string, string>

export type Filled = Record<string, string | number | Said>

export function english(name: string, filled?: Filled): string
export function has(name: string): boolean
export function letters(language: string): string
export function said(name: string, filled?: Filled): Said
export function words(name: string, filled?: Filled): string
