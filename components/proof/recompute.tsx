'use client'

import { useState } from 'react'
import { buttonStyle } from '../ui/button-style'

type Counts = { readonly requests: number; readonly sessions: number; readonly allotted: number; readonly notAllotted: number; readonly void: number }
type Outcome = { readonly ok: boolean; readonly faults: readonly string[]; readonly counts: Counts | null }
type Verifier = { readonly verify: (text: string, publishedHash: string) => Promise<Outcome> }

type Props = {
  file: string
  fileHash: string
  /** The same program that is offered for download: the page computes nothing by itself. */
  verifier: string
  words: { readonly run: string; readonly running: string; readonly right: string; readonly wrong: string; readonly wrongWhat: string; readonly failed: string; readonly counts: string }
}

/** A module of ours outside of the bundle; its shape is that of the published program. */
const load = (path: string): Promise<Verifier> => import(/* webpackIgnore: true */ /* turbopackIgnore: true */ path) as Promise<Verifier>

const inWords = (sentence: string, counts: Counts): string =>
  Object.entries(counts).reduce((text, [name, count]) => text.replace(`{${name}}`, String(count)), sentence)

/** Fetches the published file and computes it again with the published program, in this browser alone. */
export const Recompute = ({ file, fileHash, verifier, words }: Props) => {
  const [state, setState] = useState<'idle' | 'running' | 'failed' | Outcome>('idle')
  const run = async () => {
    setState('running')
    try {
      const [text, { verify }] = await Promise.all([fetch(file).then((answer) => answer.text()), load(verifier)])
      setState(await verify(text, fileHash))
    } catch {
      setState('failed')
    }
  }
  const outcome = typeof state === 'object' ? state : null
  return (
    <div>
      <button type="button" onClick={() => void run()} aria-disabled={state === 'running' || undefined} className={buttonStyle('primary')}>{state === 'running' ? words.running : words.run}</button>
      <div role="status" className="mt-4" data-outcome={outcome ? (outcome.ok ? 'right' : 'wrong') : undefined}>
        {state === 'failed' && <p className="font-semibold text-error">{words.failed}</p>}
        {outcome?.ok && outcome.counts && (
          <div className="rounded-md border border-l-8 border-success bg-success-tint p-4">
            <p className="text-h3 font-bold text-success">{words.right}</p>
            <p className="mt-1">{inWords(words.counts, outcome.counts)}</p>
          </div>
        )}
        {outcome && !outcome.ok && (
          <div className="rounded-md border border-l-8 border-error bg-error-tint p-4">
            <p className="text-h3 font-bold text-error">{words.wrong}</p>
            <p className="mt-1">{words.wrongWhat}</p>
            <ul className="mt-2 list-disc ps-[1.3em]" lang="en">{outcome.faults.slice(0, 10).map((fault) => <li key={fault}>{fault}</li>)}</ul>
          </div>
        )}
      </div>
    </div>
  )
}
