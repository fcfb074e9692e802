'use client'

import { useEffect, useState, type ReactNode } from 'react'
import { proveTerminal, type Proof } from './prove-terminal'

type Props = {
  place: string
  /** Where a proven terminal goes on. */
  next: string
  enrol: string
  /** Shown until the machine has proved itself. */
  waiting: ReactNode
  /** Shown when the key was refused. */
  children: ReactNode
}

const RETRY_MS = 5_000

/** Proves the machine without anybody noticing; a machine without a key is led to its enrolment. */
export const DeviceGate = ({ place, next, enrol, waiting, children }: Props) => {
  const [proof, setProof] = useState<Proof | null>(null)
  useEffect(() => {
    let isWanted = true
    let retry: ReturnType<typeof setTimeout> | undefined
    const attempt = async () => {
      const found = await proveTerminal(place)
      if (!isWanted) return
      if (found === 'proven') return window.location.replace(next)
      if (found === 'no-key') return window.location.replace(enrol)
      setProof(found)
      retry = setTimeout(() => void attempt(), RETRY_MS)
    }
    void attempt()
    return () => {
      isWanted = false
      clearTimeout(retry)
    }
  }, [place, next, enrol])
  return proof === 'refused' ? children : waiting
}
