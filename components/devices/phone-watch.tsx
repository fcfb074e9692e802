'use client'

import { useEffect, useState, type ReactNode } from 'react'
import { callKiosk } from './kiosk-call'

type Props = {
  place: string
  next: string
  ended: string
  /** How long the code shown is good for. */
  seconds: number
  waiting: string
  offline: string
  expired: string
  /** Once it is no longer good: a new one. */
  again: ReactNode
}

const ASK_EVERY_MS = 2_000

/** Waits until the phone has confirmed or the code's time is over; meanwhile the visit does not idle away (KSK-04). */
export const PhoneWatch = ({ place, next, ended, seconds, waiting, offline, expired, again }: Props) => {
  const [state, setState] = useState<'waiting' | 'offline' | 'expired'>('waiting')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isDone = false
    const until = performance.now() + seconds * 1_000
    const finish = () => {
      isDone = true
      clearTimeout(timer)
      window.dispatchEvent(new Event('kiosk:free'))
    }
    const ask = async () => {
      const outcome = await callKiosk('phone', { place })
      if (isDone) return
      if (outcome.kind === 'done' && outcome.value.confirmed === true) return window.location.replace(next)
      if (outcome.kind === 'refused') return window.location.replace(ended)
      if (performance.now() > until) {
        finish()
        return setState('expired')
      }
      setState(outcome.kind === 'offline' ? 'offline' : 'waiting')
      timer = setTimeout(() => void ask(), ASK_EVERY_MS)
    }
    window.dispatchEvent(new Event('kiosk:busy'))
    timer = setTimeout(() => void ask(), ASK_EVERY_MS)
    return finish
  }, [place, next, ended, seconds])

  const said = { waiting, offline, expired }[state]
  return (
    <>
      <p role="status" className="text-lead font-bold low:text-body">{said}</p>
      {state === 'expired' && again}
    </>
  )
}
