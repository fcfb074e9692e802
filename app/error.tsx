'use client'

import { useEffect, useState } from 'react'
import { ButtonLink } from '@/components/ui/button-link'
import { buttonStyle } from '@/components/ui/button-style'
import { faultWords } from './fault-words'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** What failed, what still works, and the number to say on the phone (ux.md §1.5). The digest stands in the server's log. */
const FaultPage = ({ error, reset }: Props) => {
  const [words, setWords] = useState(faultWords('zh-Hans'))
  useEffect(() => setWords(faultWords(document.documentElement.lang)), [])
  return (
    <main id="main" className="mx-auto w-full max-w-page grow px-4 py-12">
      <h1 className="text-h1">{words.title}</h1>
      <p className="mt-4 max-w-text">{words.what}</p>
      <p className="mt-4 max-w-text">{words.works}</p>
      {error.digest && <p className="mt-4 text-h3 font-bold whole">{words.reference.replace('{reference}', error.digest)}</p>}
      <p className="mt-6 flex flex-wrap gap-gap">
        <button type="button" onClick={reset} className={buttonStyle('primary')}>
          {words.retry}
        </button>
        <ButtonLink href="/" tone="secondary">
          {words.back}
        </ButtonLink>
      </p>
    </main>
  )
}

export default FaultPage
