import { randomInt } from 'node:crypto'
import { PROVIDERS } from '@/lib/ports/payments/contract'
import { NO_FAULTS, type Faults } from '@/sandbox/payments/faults'
import { pause, weighted } from './chance'
import type { Outside } from './outside'

const SECONDS = { newsSeconds: 2, refundSeconds: 2 }
const FAIR: Partial<Faults> = { ...NO_FAULTS, ...SECONDS }

/** What a provider is like for a second or two. */
const WEATHERS: readonly { readonly weight: number; readonly faults: Partial<Faults> }[] = [
  { weight: 40, faults: {} },
  { weight: 8, faults: { down: true } },
  { weight: 8, faults: { slowSeconds: 0.4 } },
  { weight: 8, faults: { answers: 'unsigned' } },
  { weight: 8, faults: { news: 'lost' } },
  { weight: 8, faults: { refunds: 'fail' } },
  { weight: 8, faults: { refunds: 'slow' } },
  { weight: 8, faults: { refunds: 'no-money' } },
]

/** Changes both providers all the time until it is stopped; then they do everything right. */
export const startWeather = (outside: Outside) => {
  const state = { isOver: false }
  const change = async () => {
    while (!state.isOver) {
      for (const provider of PROVIDERS) await outside.setFaults(provider, { ...FAIR, ...weighted(WEATHERS).faults })
      await pause(randomInt(500, 2_000))
    }
  }
  const changing = change()
  return async (): Promise<void> => {
    state.isOver = true
    await changing
    for (const provider of PROVIDERS) await outside.setFaults(provider, FAIR)
  }
}
