'use client'

import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import type { Camera } from '@/lib/ports/camera/contract'
import { openCamera } from '@/lib/ports/camera/user-media'
import type { Reading } from '@/lib/ports/reader/contract'
import { openReader } from '@/lib/ports/reader/websocket-bridge'
import { buttonStyle } from '../ui/button-style'
import { FaceGuide } from './face-guide'
import { callKiosk } from './kiosk-call'

type Words = {
  title: string; lead: string; waiting: string; lookTitle: string; lookLead: string; look: string; checking: string
  unread: string; lost: string; cameraRefused: string; cameraFrame: string; enoughTitle: string; enoughLead: string
  preview: string; offline: string; triesBefore: string; triesAfter: string
}

type Props = {
  place: string
  bridge: string
  terminal: string
  next: string
  ended: string
  words: Words
  picture: ReactNode
  /** What can be done instead of a card. */
  others: ReactNode
  /** After three tries, a person (ux.md §5.3). */
  help: ReactNode
}

const TRIES = 3
const CAMERA = { width: 960, height: 720, maxFrameBytes: 200_000 }
/** Nothing of the person, or of the machine, is at fault: not counted as a try. */
const NOT_COUNTED = new Set(['outage', 'fault', 'identity.unavailable', 'identity.frame-refused', 'identity.card-unread'])
/** Another try would not help. */
const FINAL = new Set(['identity.locked', 'identity.no-record', 'identity.card-expired'])

type Phase = { readonly kind: 'card' | 'look' | 'checking' | 'person'; readonly said?: string }

const busy = (isBusy: boolean) => window.dispatchEvent(new Event(isBusy ? 'kiosk:busy' : 'kiosk:free'))

export const IdentifyStation = ({ place, bridge, terminal, next, ended, words, picture, others, help }: Props) => {
  const [phase, setPhase] = useState<Phase>({ kind: 'card' })
  const [tries, setTries] = useState(TRIES)
  const [camera, setCamera] = useState<Camera | null>(null)
  const reading = useRef<Reading | null>(null)

  useEffect(() => {
    let opened: Camera | null = null
    let isDone = false
    const look = async () => {
      const outcome = opened ? { kind: 'open' as const, camera: opened } : await openCamera(CAMERA)
      if (outcome.kind !== 'open') return setPhase({ kind: 'card', said: words.cameraRefused })
      if (isDone) return outcome.camera.stop()
      opened = outcome.camera
      setCamera(opened)
      setPhase({ kind: 'look' })
    }
    const reader = openReader({ url: `${bridge}/reader`, terminal }, (event) => {
      if (event.type === 'card') {
        reading.current = event
        void look()
      } else {
        reading.current = null
        if (event.type === 'removed') setPhase({ kind: 'card' })
        if (event.type === 'unread') setPhase({ kind: 'card', said: words.unread })
        if (event.type === 'lost') setPhase({ kind: 'card', said: words.lost })
        if (event.type === 'ready') setPhase({ kind: 'card' })
      }
    })
    return () => {
      isDone = true
      reader.close()
      opened?.stop()
    }
  }, [bridge, terminal, words])

  const refuse = useCallback((code: string, said: string) => {
    if (code === 'visit.over') return window.location.replace(ended)
    if (FINAL.has(code)) return setPhase({ kind: 'person', said })
    if (NOT_COUNTED.has(code)) return setPhase({ kind: 'look', said })
    setTries((left) => left - 1)
    setPhase({ kind: tries > 1 ? 'look' : 'person', said: tries > 1 ? said : words.enoughLead })
  }, [ended, tries, words])

  const check = async () => {
    const frame = await camera?.frame()
    if (!frame || !reading.current) return setPhase({ kind: reading.current ? 'look' : 'card', said: words.cameraFrame })
    setPhase({ kind: 'checking' })
    busy(true)
    const outcome = await callKiosk('identify', { place, reading: reading.current, frame })
    busy(false)
    if (outcome.kind === 'done') return window.location.replace(next)
    if (outcome.kind === 'offline') return setPhase({ kind: 'look', said: words.offline })
    refuse(outcome.code, outcome.detail)
  }

  const isCard = phase.kind === 'card'
  const isPerson = phase.kind === 'person'
  return (
    <>
      <div className="flex h-[34dvh] shrink-0 items-center justify-between gap-12 border-b-2 border-edge bg-surface px-12 low:h-[59dvh] portrait:h-[35dvh] portrait:low:h-[60dvh]">
        <div className="min-w-0 grow">
          <h1 className="text-h1">{isCard ? words.title : isPerson ? words.enoughTitle : words.lookTitle}</h1>
          <p className="mt-3 max-w-text text-lead">{isCard ? words.lead : isPerson ? phase.said : words.lookLead}</p>
          <p role="status" className="mt-4 max-w-text text-body font-bold">
            {phase.kind === 'checking' ? words.checking : isPerson ? '' : (phase.said ?? (isCard ? words.waiting : ''))}
          </p>
        </div>
        {isCard || isPerson || !camera ? picture : <FaceGuide stream={camera.stream} label={words.preview} />}
      </div>
      <div className="flex min-h-0 grow flex-col justify-end gap-gap px-12 py-4 low:py-1">
        {phase.kind === 'look' && (
          <>
            {tries < TRIES && <p className="text-lead">{words.triesBefore}{tries}{words.triesAfter}</p>}
            <button type="button" autoFocus onClick={() => void check()} className={`${buttonStyle('primary')} min-h-[14dvh]! text-h2!`}>
              {words.look}
            </button>
          </>
        )}
        {isPerson && help}
        {isCard && <div className="flex flex-col gap-gap low:grid low:auto-cols-fr low:grid-flow-col">{others}</div>}
      </div>
    </>
  )
}
