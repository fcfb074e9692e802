'use client'

import { useEffect } from 'react'
import { openReader } from '@/lib/ports/reader/websocket-bridge'

type Props = { bridge: string; terminal: string; button: string; cardButton: string }

const press = (id: string) => {
  const element = document.getElementById(id)
  if (element instanceof HTMLButtonElement) element.click()
}

/** Any key or a card begins, as a touch does (ux.md §5.1). */
export const StartWatch = ({ bridge, terminal, button, cardButton }: Props) => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Tab' && event.key !== 'Enter' && !event.key.startsWith('Arrow')) press(button)
    }
    let isUsed = false
    const reader = openReader({ url: `${bridge}/reader`, terminal }, (event) => {
      if (event.type !== 'card' || isUsed) return
      isUsed = true
      press(cardButton)
    })
    window.addEventListener('keydown', onKey)
    return () => {
      reader.close()
      window.removeEventListener('keydown', onKey)
    }
  }, [bridge, terminal, button, cardButton])
  return null
}
