'use client'

import { useEffect, useState } from 'react'

type Props = { seconds: number; goodbye: string; before: string; after: string }

const SAID_FROM = 3 * 60

/** The visit ends a quarter of an hour after it began; the last minutes are said (KSK-04). */
export const VisitClock = ({ seconds, goodbye, before, after }: Props) => {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const start = performance.now()
    const timer = setInterval(() => {
      const now = seconds - (performance.now() - start) / 1000
      setLeft(now)
      if (now <= 0) window.location.replace(goodbye)
    }, 1000)
    return () => clearInterval(timer)
  }, [seconds, goodbye])
  if (left > SAID_FROM) return null
  return (
    <p role="status" className="bg-warning-tint px-12 py-1 text-body font-bold text-warning">
      {before}
      {Math.max(1, Math.ceil(left / 60))}
      {after}
    </p>
  )
}
