'use client'

import { useEffect } from 'react'

const STOPS = 'a[href], button:not([disabled]), input:not([type="hidden"])'

const stops = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(STOPS)].filter((each) => each.checkVisibility())

const move = (by: 1 | -1) => {
  const all = stops()
  const at = document.activeElement instanceof HTMLElement ? all.indexOf(document.activeElement) : -1
  const next = at < 0 ? (by === 1 ? 0 : all.length - 1) : (at + by + all.length) % all.length
  all[next]?.focus()
}

/** Previous, next, choose, back: everything can be done with four keys in reading order (ux.md §5.6). */
export const FourKeys = ({ back }: { back: string }) => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || document.querySelector('dialog[open]')) return
      if (event.key === 'ArrowDown') move(1)
      else if (event.key === 'ArrowUp') move(-1)
      else if (event.key === 'Escape') window.location.assign(back)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [back])
  return null
}
