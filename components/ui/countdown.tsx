'use client'

import { type ReactNode, useEffect, useState } from 'react'

type Props = {
  /** Seconds left when the server wrote the page. */
  seconds: number
  /** What stands here without script: the end as a time of day. */
  children: ReactNode
  /** `剩余 {time}` cut at the number. */
  before: string
  after: string
  /** Said to screen readers at the halfway point and ten seconds before the end. */
  spoken?: string
  /** Reload so that the server says what happened; otherwise it stops at zero. */
  reloadAtEnd?: boolean
}

const clock = (left: number): string =>
  left >= 60 ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` : String(left)

/** Counts by the page's own stopwatch: a wrong clock on the person's machine changes nothing. */
export const Countdown = ({ seconds, children, before, after, spoken = '', reloadAtEnd = false }: Props) => {
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    const start = performance.now()
    const tick = () => {
      const now = Math.max(0, Math.ceil(seconds - (performance.now() - start) / 1000))
      setLeft(now)
      if (now > 0) return
      clearInterval(timer)
      if (reloadAtEnd) window.location.reload()
    }
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [seconds, reloadAtEnd])
  const speak = left !== null && (left === Math.floor(seconds / 2) || left === 10)
  return (
    <span>
      {children}
      {left !== null && (
        <span role="timer" className="ms-2 font-bold whole">
          {before}
          {clock(left)}
          {after}
        </span>
      )}
      <span role="status" className="sr-only">
        {speak ? `${spoken}${before}${clock(left)}${after}` : ''}
      </span>
    </span>
  )
}
