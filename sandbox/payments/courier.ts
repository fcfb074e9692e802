import { civilSecond, now } from '../clock'
import type { News } from './faults'

export type Letter = { readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body: string }

/** One piece of news to the merchant: written anew for each attempt, since a signature has its time. */
export type Errand = {
  readonly order: string
  readonly what: string
  readonly letter: () => Letter
  /** By somebody else's key. */
  readonly forged: () => Letter
  readonly isTaken: (status: number, body: string) => boolean
}

export type Note = { readonly at: string; readonly order: string; readonly what: string; readonly outcome: 'taken' | 'refused' | 'unreached' | 'held' | 'lost' }

/** Shorter than the providers', who try for a day. */
const RETRIES_MS = [1_000, 3_000, 10_000, 30_000, 60_000, 300_000]
const PATIENCE_MS = 5_000
const KEPT = 50

type Outcome = 'taken' | 'refused' | 'unreached'

const deliver = async ({ url, headers, body }: Letter, isTaken: Errand['isTaken']): Promise<Outcome> => {
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) })
    return isTaken(answer.status, await answer.text()) ? 'taken' : 'refused'
  } catch {
    return 'unreached'
  }
}

export type Courier = ReturnType<typeof createCourier>

export const createCourier = () => {
  const timers = new Set<ReturnType<typeof setTimeout>>()
  const held = new Map<string, Errand[]>()
  let notes: readonly Note[] = []

  const note = ({ order, what }: Errand, outcome: Note['outcome']): void => {
    notes = [{ at: civilSecond(now()), order, what, outcome }, ...notes].slice(0, KEPT)
  }

  const later = (ms: number, work: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      work()
    }, ms)
    timer.unref()
    timers.add(timer)
  }

  const attempt = async (errand: Errand, turn: number): Promise<void> => {
    const outcome = await deliver(errand.letter(), errand.isTaken)
    note(errand, outcome)
    const wait = RETRIES_MS[turn]
    if (outcome !== 'taken' && wait !== undefined) later(wait, () => void attempt(errand, turn + 1))
  }

  const release = async (order: string): Promise<void> => {
    const waiting = held.get(order) ?? []
    held.delete(order)
    for (const errand of waiting) await attempt(errand, 0)
  }

  /** Newer news go first, then what was held back. */
  const send = async (errand: Errand): Promise<void> => {
    await attempt(errand, 0)
    await release(errand.order)
  }

  const BY_NEWS: Readonly<Record<News, (errand: Errand, seconds: number) => void>> = {
    usual: (errand) => void send(errand),
    lost: (errand) => note(errand, 'lost'),
    late: (errand, seconds) => later(seconds * 1_000, () => void send(errand)),
    twice: (errand) => void send(errand).then(() => attempt(errand, RETRIES_MS.length)),
    held: (errand) => {
      held.set(errand.order, [...(held.get(errand.order) ?? []), errand])
      note(errand, 'held')
    },
    forged: (errand) => void deliver(errand.forged(), errand.isTaken).then((outcome) => note(errand, outcome)),
  }

  return {
    take: (errand: Errand, news: News, seconds: number): void => BY_NEWS[news](errand, seconds),
    release,
    isHolding: (order: string): boolean => held.has(order),
    later,
    notes: () => notes,
    stop: (): void => timers.forEach(clearTimeout),
  }
}
