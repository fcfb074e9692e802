'use client'

import { useEffect } from 'react'

const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? element.textContent ?? ''

const say = (text: string) => {
  window.speechSynthesis.cancel()
  const words = new SpeechSynthesisUtterance(text)
  words.lang = document.documentElement.lang === 'en' ? 'en' : 'zh-CN'
  window.speechSynthesis.speak(words)
}

/** Says what the screen explains, then whatever gets the focus. */
export const VoiceGuide = () => {
  useEffect(() => {
    if (!('speechSynthesis' in window)) return
    const explained = document.querySelector('main')?.firstElementChild?.textContent
    if (explained) say(explained)
    const onFocus = (event: FocusEvent) => {
      if (event.target instanceof Element) say(nameOf(event.target))
    }
    document.addEventListener('focusin', onFocus)
    return () => {
      document.removeEventListener('focusin', onFocus)
      window.speechSynthesis.cancel()
    }
  }, [])
  return null
}
