'use client'

const ID = 'reader'

/** Where the process puts the reader's name (`server/framed-answer.mjs`); the browser keeps what it finds there. */
export const NameHere = ({ here }: { here: string }) => (
  <span id={ID} suppressHydrationWarning>
    {typeof document === 'undefined' ? here : (document.getElementById(ID)?.textContent ?? '')}
  </span>
)
