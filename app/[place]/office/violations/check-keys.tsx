'use client'

import { useEffect } from 'react'

const TARGETS: Readonly<Record<string, string>> = { a: '#accept button[type=submit], #accept button:not([type])', d: '#discard select' }

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('input, textarea, select') !== null

/** A accepts, D goes to the reasons; without script the buttons are there. */
export const CheckKeys = () => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const wanted = TARGETS[event.key.toLowerCase()]
      if (!wanted || event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
      const found = document.querySelector<HTMLElement>(wanted)
      if (!found) return
      event.preventDefault()
      if (found instanceof HTMLButtonElement) found.click()
      else found.focus()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return null
}
