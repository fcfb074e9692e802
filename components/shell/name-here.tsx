'use client'

const ID = 'reader'

let found = ''

/** Only the page the browser loaded has it; when that one is gone back to, it is drawn anew. */
const nameFound = (): string => (found ||= document.getElementById(ID)?.textContent ?? '')

/** Where the process puts the reader's name (`server/framed-answer.mjs`); the browser keeps what it finds there. */
export const NameHere = ({ here }: { here: string }) => (
  <span id={ID} suppressHydrationWarning>
    {typeof document === 'undefined' ? here : nameFound()}
  </span>
)
