'use client'

const inputOf = (id: string): HTMLInputElement | null => {
  const element = document.getElementById(id)
  return element instanceof HTMLInputElement ? element : null
}

/** Fires what a keyboard would, so that whoever listens to the field hears the pad too. */
const announce = (input: HTMLInputElement) => input.dispatchEvent(new Event('input', { bubbles: true }))

const replaceAround = (input: HTMLInputElement, from: number, to: number, text: string) => {
  input.setRangeText(text, from, to, 'end')
  announce(input)
}

export const typeInto = (id: string, text: string) => {
  const input = inputOf(id)
  if (!input) return
  const end = input.value.length
  replaceAround(input, input.selectionStart ?? end, input.selectionEnd ?? end, text)
}

/** Removes one character, whole even outside the basic plane: 𬭎 is one press. */
export const deleteFrom = (id: string) => {
  const input = inputOf(id)
  if (!input) return
  const end = input.selectionEnd ?? input.value.length
  const start = input.selectionStart ?? end
  const last = [...input.value.slice(0, start)].at(-1)?.length ?? 0
  replaceAround(input, start === end ? start - last : start, end, '')
}

export const clearField = (id: string) => {
  const input = inputOf(id)
  if (input) replaceAround(input, 0, input.value.length, '')
}

export const moveCaret = (id: string, to: 'left' | 'right' | 'first' | 'last') => {
  const input = inputOf(id)
  if (!input) return
  const at = input.selectionStart ?? 0
  const spots = { left: Math.max(0, at - 1), right: Math.min(input.value.length, at + 1), first: 0, last: input.value.length }
  input.setSelectionRange(spots[to], spots[to])
}

/** Hands the form in as the field's own Enter key would. */
export const submitFormOf = (id: string) => inputOf(id)?.form?.requestSubmit()
