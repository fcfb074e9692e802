'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Not one that asks for another window or a file, nor one that a component has answered already. */
const isPlainPress = (event: MouseEvent): boolean =>
  event.button === 0 && !event.defaultPrevented && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** Follows every `Link` of the document; before script has loaded the browser does. */
export const SoftLinks = () => {
  const router = useRouter()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[data-soft]') : null
      const href = link?.getAttribute('href')
      if (!href || !isPlainPress(event)) return
      event.preventDefault()
      router.push(href, { scroll: link?.getAttribute('data-soft') !== 'still' })
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [router])
  return null
}
