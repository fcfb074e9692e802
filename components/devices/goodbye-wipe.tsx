'use client'

import { useEffect, useState } from 'react'
import { callKiosk } from './kiosk-call'

type Props = { place: string; why: string; attract: string; words: { clearing: string; cleared: string } }

const RETRY_MS = 1_000
const STAY_MS = 20_000

/**
 * The page that came here is gone already; now the row, the cookies and this tab's storage go. The device key is no
 * visitor's and stays (E12).
 */
export const GoodbyeWipe = ({ place, why, attract, words }: Props) => {
  const [isCleared, setIsCleared] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const leave = () => window.location.replace(attract)
    const wipe = async () => {
      sessionStorage.clear()
      window.speechSynthesis?.cancel()
      const outcome = await callKiosk('goodbye', { place, why })
      if (outcome.kind === 'offline') timer = setTimeout(() => void wipe(), RETRY_MS)
      else {
        setIsCleared(true)
        timer = setTimeout(leave, STAY_MS)
      }
    }
    void wipe()
    return () => clearTimeout(timer)
  }, [place, why, attract])
  return <p role="status">{isCleared ? words.cleared : words.clearing}</p>
}
