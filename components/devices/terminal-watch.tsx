'use client'

import { useEffect, useState } from 'react'
import type { PrinterStatus } from '@/lib/ports/printer/contract'
import { openPrinter } from '@/lib/ports/printer/websocket-printer'
import { callKiosk } from './kiosk-call'

type Props = {
  place: string
  screen: 'attract' | 'identify' | 'services' | 'application' | 'other'
  /** What is shown belongs to a visit: without one it must go. */
  hasVisit: boolean
  /** The waiting machine looks after its own printer. */
  printer?: { readonly url: string; readonly terminal: string }
  goodbye: string
  connect: string
  words: { offlineTitle: string; offlineLead: string }
}

const BEAT_MS = 60_000
/** At most this often a moving person keeps the visit (KSK-04). */
const ALIVE_MS = 10_000
const RETRY_MS = 5_000
const SIGNS_OF_LIFE = ['pointerdown', 'keydown'] as const

const paperOf = (status: PrinterStatus): string => (status.kind === 'lost' ? 'lost' : status.jam ? 'jam' : status.paper)

/** The machine's pulse, and the visitor's; when the network is gone it says so until it is back (ux.md §5.5). */
export const TerminalWatch = ({ place, screen, printer, hasVisit, goodbye, connect, words }: Props) => {
  const [isOffline, setIsOffline] = useState(false)
  const { url, terminal } = printer ?? {}
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let lastAlive = 0
    let isBusy = false
    let isDone = false
    let paper = 'unknown'

    const beat = async (alive: boolean) => {
      clearTimeout(timer)
      const outcome = await callKiosk('heartbeat', { place, screen, paper, alive })
      if (isDone) return
      setIsOffline(outcome.kind === 'offline')
      if (outcome.kind === 'refused' && outcome.code === 'terminal.not-proven') return window.location.replace(connect)
      if (hasVisit && outcome.kind === 'done' && outcome.value.visit === false) return window.location.replace(goodbye)
      timer = setTimeout(() => void beat(isBusy), outcome.kind === 'offline' ? RETRY_MS : isBusy ? ALIVE_MS : BEAT_MS)
    }
    const live = () => {
      if (!hasVisit || performance.now() - lastAlive < ALIVE_MS) return
      lastAlive = performance.now()
      void beat(true)
    }
    const hold = () => {
      isBusy = true
      live()
    }
    const release = () => {
      isBusy = false
      live()
    }
    const watched = url && terminal
      ? openPrinter({ url, terminal, columns: 48, timeoutMs: 1_000 }, (status) => {
          const next = paperOf(status)
          if (next === paper || isDone) return
          paper = next
          void beat(false)
        })
      : null
    lastAlive = performance.now()
    void beat(hasVisit)
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, live)
    window.addEventListener('kiosk:busy', hold)
    window.addEventListener('kiosk:free', release)
    return () => {
      isDone = true
      watched?.close()
      clearTimeout(timer)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, live)
      window.removeEventListener('kiosk:busy', hold)
      window.removeEventListener('kiosk:free', release)
    }
  }, [place, screen, url, terminal, hasVisit, goodbye, connect])

  if (!isOffline) return null
  return (
    <div role="alert" className="fixed inset-x-0 top-0 z-20 flex h-[38dvh] flex-col justify-center gap-4 bg-warning-tint px-12 text-warning">
      <p className="text-h1 font-bold">{words.offlineTitle}</p>
      <p className="max-w-text text-lead">{words.offlineLead}</p>
    </div>
  )
}
