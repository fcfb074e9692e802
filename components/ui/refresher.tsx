'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Asks the server for the page again while it is looked at; without script the page has a button for it. */
export const Refresher = ({ everySeconds }: { everySeconds: number }) => {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, everySeconds * 1_000)
    return () => clearInterval(timer)
  }, [router, everySeconds])
  return null
}
