'use client'

import { useEffect, useState } from 'react'
import { machineNow } from '@/lib/kernel/clock'
import { asLocale } from '@/lib/messages/as-locale'
import { formatMoment } from '@/lib/messages/format'
import { bigLink } from './big-link'
import { kioskFaultWords } from './fault-words'

type Props = { error: Error & { digest?: string }; reset: () => void }

const GOODBYE_AFTER = 60_000

/** What failed shows its number, the time and where to call; the visit ends by itself if nobody is left (ux.md §5.5). */
const KioskFault = ({ error, reset }: Props) => {
  const [at, setAt] = useState('')
  const [root, setRoot] = useState('')
  const [words, setWords] = useState(kioskFaultWords('zh-Hans'))
  useEffect(() => {
    const own = window.location.pathname.split('/').slice(0, 3).join('/')
    setRoot(own)
    const { lang } = document.documentElement
    setAt(formatMoment(asLocale(lang), machineNow()))
    setWords(kioskFaultWords(lang))
    const timer = setTimeout(() => window.location.replace(`${own}/goodbye?why=error`), GOODBYE_AFTER)
    return () => clearTimeout(timer)
  }, [])
  return (
    <main id="main" data-mode="kiosk" className="flex h-dvh flex-col justify-between bg-page px-12 py-16 text-body text-ink">
      <div>
        <h1 className="text-h1">{words.title}</h1>
        <p className="mt-3 max-w-text text-lead">{words.lead}</p>
        <dl className="mt-8 grid grid-cols-[auto_1fr] gap-x-8 gap-y-2 text-lead">
          <dt>{words.code}</dt>
          <dd className="font-bold whole">{error.digest ?? 'KSK-FAULT'}</dd>
          <dt>{words.time}</dt>
          <dd className="font-bold whole">{at}</dd>
        </dl>
        <p className="mt-6 max-w-text">{words.phone}</p>
      </div>
      <div className="flex flex-col gap-gap">
        <button type="button" onClick={reset} className={bigLink()}>{words.retry}</button>
        <a href={`${root}/goodbye?why=error`} className={bigLink('secondary')}>{words.end}</a>
      </div>
    </main>
  )
}

export default KioskFault
