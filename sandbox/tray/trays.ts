import { createHmac, randomUUID } from 'node:crypto'
import type { WebSocket } from 'ws'
import { now } from '../clock'
import type { Person } from '../world'

type Reading = {
  readonly type: 'card'
  readonly card: Omit<Person, 'phone' | 'place'>
  readonly session: string
  readonly readAt: number
  readonly seal: string
}

type Laid = { readonly person: Person; readonly session: string } | 'unread'

/** What the chip tells; the phone number is not on it. */
const cardOf = ({ documentType, number, name, sex, bornOn, nation, address, issuedBy, validTo }: Person): Reading['card'] =>
  ({ documentType, number, name, sex, bornOn, nation, address, issuedBy, validTo })

const seal = (secret: string, terminal: string, { card, session, readAt }: Omit<Reading, 'seal'>): string =>
  createHmac('sha256', secret).update([
    terminal, session, readAt, card.documentType, card.number, card.name, card.sex, card.bornOn, card.nation, card.address,
    card.issuedBy, card.validTo,
  ].join('\n')).digest('hex')

export type Trays = ReturnType<typeof createTrays>

/** The tray of each terminal and the pages that listen to it. */
export const createTrays = (secret: string) => {
  const laid = new Map<string, Laid>()
  const listeners = new Map<string, Set<WebSocket>>()

  const messageOf = (terminal: string, what: Laid): object => {
    if (what === 'unread') return { type: 'unread' }
    const reading = { type: 'card' as const, card: cardOf(what.person), session: what.session, readAt: now() }
    return { ...reading, seal: seal(secret, terminal, reading) }
  }

  const tell = (terminal: string, message: object): void => {
    for (const socket of listeners.get(terminal) ?? []) socket.send(JSON.stringify(message))
  }

  const takeOff = (terminal: string): void => {
    if (laid.delete(terminal)) tell(terminal, { type: 'removed' })
  }

  return {
    onTray: (terminal: string): Laid | undefined => laid.get(terminal),
    terminals: (): readonly string[] => [...listeners.keys()],
    listening: (terminal: string): number => listeners.get(terminal)?.size ?? 0,
    takeOff,

    lay(terminal: string, what: Person | 'unread'): void {
      takeOff(terminal)
      const next = what === 'unread' ? what : { person: what, session: randomUUID() }
      laid.set(terminal, next)
      tell(terminal, messageOf(terminal, next))
    },

    /** A card that already lies there is read again, in the same session. */
    listen(terminal: string, socket: WebSocket): void {
      const others = listeners.get(terminal) ?? new Set()
      listeners.set(terminal, others.add(socket))
      socket.on('close', () => {
        others.delete(socket)
        if (others.size === 0) listeners.delete(terminal)
      })
      socket.send(JSON.stringify({ type: 'ready' }))
      const lying = laid.get(terminal)
      if (lying) socket.send(JSON.stringify(messageOf(terminal, lying)))
    },
  }
}
