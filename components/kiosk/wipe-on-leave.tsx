'use client'

import { useEffect } from 'react'

const wipe = () => {
  sessionStorage.clear()
  document.body.replaceChildren()
}

/** A page kept for the back button would show the last person: what is kept is blank, and coming back loads anew. */
const reloadIfKept = (event: PageTransitionEvent) => {
  if (event.persisted) window.location.reload()
}

export const WipeOnLeave = () => {
  useEffect(() => {
    window.addEventListener('pagehide', wipe)
    window.addEventListener('pageshow', reloadIfKept)
    return () => {
      window.removeEventListener('pagehide', wipe)
      window.removeEventListener('pageshow', reloadIfKept)
    }
  }, [])
  return null
}
