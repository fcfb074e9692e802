export type Message = {
  readonly id: string
  readonly text: string
  readonly direction: 'received' | 'sent'
  /** When the phone shows it; a late message arrives after it was accepted. */
  readonly at: number
  /** For a reply: whether the platform took it. */
  readonly outcome?: 'delivered' | 'not-delivered'
}

export type PhoneFaults = { readonly lost: boolean; readonly lateSeconds: number }

const NO_FAULTS: PhoneFaults = { lost: false, lateSeconds: 0 }
const KEPT = 100

export type ActivePhone = { readonly number: string; readonly count: number; readonly last: number }

const activity = (number: string, arrived: readonly Message[]): ActivePhone => ({
  number,
  count: arrived.length,
  last: Math.max(0, ...arrived.map((message) => message.at)),
})

export type Phones = ReturnType<typeof createPhones>

/** Every phone of the demo: what reached it, what it sent, and how its network behaves. */
export const createPhones = () => {
  const messages = new Map<string, Message[]>()
  const faults = new Map<string, PhoneFaults>()

  const keep = (number: string, message: Message): void => {
    messages.set(number, [message, ...(messages.get(number) ?? [])].slice(0, KEPT))
  }

  const faultsOf = (number: string): PhoneFaults => faults.get(number) ?? NO_FAULTS

  return {
    faultsOf,
    setFaults: (number: string, next: PhoneFaults): void => void faults.set(number, next),

    /** The network takes a message; whether and when it arrives is the phone's fault setting. */
    receive(number: string, id: string, text: string, at: number): void {
      const { lost, lateSeconds } = faultsOf(number)
      if (!lost) keep(number, { id, text, direction: 'received', at: at + lateSeconds * 1000 })
    },

    send: (number: string, id: string, text: string, at: number, outcome: Message['outcome']): void =>
      keep(number, { id, text, direction: 'sent', at, outcome }),

    /** Newest first, only what has arrived by `at`. */
    messagesOf: (number: string, at: number): readonly Message[] =>
      (messages.get(number) ?? []).filter((message) => message.at <= at).sort((a, b) => b.at - a.at),

    /** Phones with messages, the one with the newest first. */
    active: (at: number): readonly ActivePhone[] =>
      [...messages]
        .map(([number, all]) => activity(number, all.filter((message) => message.at <= at)))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.last - a.last),
  }
}

/** The one-time code in a text: six digits that stand alone. */
export const codeIn = (text: string): string | null => /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0] ?? null
