'use client'

import { useEffect } from 'react'
import { openReader } from '@/lib/ports/reader/websocket-bridge'

type Props = { bridge: string; terminal: string; goodbye: string }

/** Taking the card off ends the visit (KSK-04). */
export const CardWatch = ({ bridge, terminal, goodbye }: Props) => {
  useEffect(() => {
    let hasLain = false
    const reader = openReader({ url: `${bridge}/reader`, terminal }, (event) => {
      if (event.type === 'card') hasLain = true
      if (event.type === 'removed' && hasLain) window.location.replace(goodbye)
    })
    return reader.close
  }, [bridge, terminal, goodbye])
  return null
}
