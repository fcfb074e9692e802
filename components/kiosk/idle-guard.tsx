'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

type Props = {
  /** 60, elder 120 (ux.md §5.2). */
  seconds: number
  /** The WCAG minimum is 20. */
  answerSeconds?: number
  goodbye: string
  /** A card is read, a payment waits, paper prints. */
  paused?: boolean
  words: { title: string; explain: string; stay: string; before: string; after: string }
}

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel'] as const

/** A device leaf holds the guard for as long as it works: `kiosk:busy`, then `kiosk:free`. */
const useHeld = (): boolean => {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    const hold = () => setHeld(true)
    const release = () => setHeld(false)
    window.addEventListener('kiosk:busy', hold)
    window.addEventListener('kiosk:free', release)
    return () => {
      window.removeEventListener('kiosk:busy', hold)
      window.removeEventListener('kiosk:free', release)
    }
  }, [])
  return held
}

const useIdle = (seconds: number, stopped: boolean, onIdle: () => void) =>
  useEffect(() => {
    if (stopped) return
    let timer = setTimeout(onIdle, seconds * 1000)
    const restart = () => {
      clearTimeout(timer)
      timer = setTimeout(onIdle, seconds * 1000)
    }
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, restart)
    return () => {
      clearTimeout(timer)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, restart)
    }
  }, [seconds, stopped, onIdle])

export const IdleGuard = ({ seconds, answerSeconds = 20, goodbye, paused = false, words }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const [asking, setAsking] = useState(false)
  const [left, setLeft] = useState(answerSeconds)
  const held = useHeld()
  const ask = useCallback(() => setAsking(true), [])
  useIdle(seconds, paused || held || asking, ask)

  useEffect(() => {
    if (!asking) return
    dialog.current?.showModal()
    const start = performance.now()
    const timer = setInterval(() => {
      const now = Math.ceil(answerSeconds - (performance.now() - start) / 1000)
      setLeft(now)
      if (now <= 0) window.location.replace(goodbye)
    }, 250)
    return () => clearInterval(timer)
  }, [asking, answerSeconds, goodbye])

  if (!asking) return null
  return (
    <dialog
      ref={dialog}
      aria-labelledby="idle-title"
      onClose={() => setAsking(false)}
      className="m-0 h-dvh max-h-none w-screen max-w-none bg-brand p-12 text-on-brand open:flex open:flex-col open:items-center open:justify-end open:gap-8"
    >
      <h2 id="idle-title" className="text-display">{words.title}</h2>
      <p className="max-w-text text-center text-lead">{words.explain}</p>
      <p className="min-h-[1.6em] text-h2 font-bold tabular" role="timer">
        {left <= answerSeconds / 2 && words.before + left + words.after}
      </p>
      <form method="dialog" className="mb-[6dvh] w-full max-w-3xl">
        <button type="submit" autoFocus className="min-h-[14dvh] w-full rounded-lg bg-surface px-8 text-h1 font-bold text-brand">
          {words.stay}
        </button>
      </form>
    </dialog>
  )
}
