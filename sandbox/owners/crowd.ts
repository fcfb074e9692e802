import { setTimeout as pause } from 'node:timers/promises'
import { now } from '../clock'
import type { SandboxConfig } from '../config'
import { codeIn, type Phones } from '../phones/phones'
import type { Owner, WorldSource } from '../world'
import { choosePlate, type OwnPhone } from './choose-plate'
import { inOrder, minuteOf } from './pace'
import { createVisitor } from './visitor'

export type CrowdState = {
  readonly running: boolean
  readonly place: string
  readonly owners: number
  readonly chosen: number
  readonly stuck: readonly { readonly username: string; readonly where: string }[]
}

export type Departure = {
  readonly place: string
  /** Business minutes from now to the opening. */
  readonly minutesToOpening: number
  /** Business minutes in a real minute; above 1 somebody must move the business clock along. */
  readonly speed: number
}

const AT_REST: CrowdState = { running: false, place: '', owners: 0, chosen: 0, stuck: [] }
const MINUTE = 60_000
const CODE_WAIT_MS = 30_000
const SHOWN_STUCK = 20

export type Crowd = ReturnType<typeof createCrowd>

/** Owners of new cars who choose a number as the newspaper reported, by public pages and their own phones. */
export const createCrowd = ({ config, world, phones }: { config: SandboxConfig; world: WorldSource; phones: Phones }) => {
  let state = AT_REST
  let leaving = new AbortController()

  const phoneOf = (number: string, signal: AbortSignal): OwnPhone => ({
    async codeAfter(moment) {
      while (now() - moment < CODE_WAIT_MS) {
        const message = phones.messagesOf(number, now()).find((one) => one.at >= moment && codeIn(one.text) !== null)
        if (message) return codeIn(message.text)
        await pause(500, undefined, { signal })
      }
      return null
    },
  })

  const choose = async (owner: Owner, signal: AbortSignal): Promise<void> => {
    const outcome = await choosePlate(createVisitor(config.appUrl, signal), owner, phoneOf(owner.phone, signal))
      .catch((fault: unknown) => ({ kind: 'stuck' as const, where: fault instanceof Error ? fault.message : 'fault' }))
    if (signal.aborted) return
    if (outcome.kind === 'chosen') state = { ...state, chosen: state.chosen + 1 }
    else state = { ...state, stuck: [{ username: owner.username, where: outcome.where }, ...state.stuck].slice(0, SHOWN_STUCK) }
  }

  const stop = (): void => {
    leaving.abort()
    state = { ...state, running: false }
  }

  return {
    state: () => state,
    stop,

    start({ place, minutesToOpening, speed }: Departure): void {
      stop()
      leaving = new AbortController()
      const { signal } = leaving
      const owners = inOrder(world().owners.filter((owner) => owner.place === place))
      state = { ...AT_REST, running: true, place, owners: owners.length }
      for (const [index, owner] of owners.entries()) {
        const minute = minuteOf(index + 1)
        if (minute === null) continue
        const wait = ((minutesToOpening + minute) * MINUTE) / speed
        void pause(wait, undefined, { signal, ref: false }).then(() => choose(owner, signal), () => undefined)
      }
    },
  }
}
