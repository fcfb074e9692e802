/** The part of a browser's WebSocket that device bridges need. */
export type BridgeSocket = {
  addEventListener(type: 'open' | 'close', listener: () => void): void
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
  send(data: Uint8Array<ArrayBuffer>): void
  close(): void
}

export type BridgeConfig = {
  /** Address of the terminal's own bridge, named in the page's `connect-src` (security E11). */
  readonly url: string
  readonly terminal: string
  readonly socketOf?: (url: string) => BridgeSocket
}

const RETRY_MS = 2_000

const addressOf = ({ url, terminal }: BridgeConfig): string => {
  const address = new URL(url)
  address.searchParams.set('terminal', terminal)
  return address.href
}

const parse = (data: unknown): unknown => {
  if (typeof data !== 'string') return undefined
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}

/** Keeps one socket to a device bridge open until closed: bridges restart, cables are pulled. */
export const keepBridge = (
  config: BridgeConfig,
  on: { readonly message: (content: unknown) => void; readonly lost: () => void },
): { readonly send: (bytes: Uint8Array<ArrayBuffer>) => boolean; readonly close: () => void } => {
  const socketOf: (url: string) => BridgeSocket = config.socketOf ?? ((url) => new WebSocket(url))
  let current: BridgeSocket | null = null
  let isOpen = false
  let isDone = false
  let retry: ReturnType<typeof setTimeout> | undefined

  const connect = () => {
    const socket = socketOf(addressOf(config))
    current = socket
    socket.addEventListener('open', () => { isOpen = true })
    socket.addEventListener('message', (event) => { if (!isDone) on.message(parse(event.data)) })
    socket.addEventListener('close', () => {
      isOpen = false
      if (isDone) return
      on.lost()
      retry = setTimeout(connect, RETRY_MS)
    })
  }
  connect()

  return {
    send(bytes) {
      if (!current || !isOpen) return false
      current.send(bytes)
      return true
    },
    close() {
      isDone = true
      clearTimeout(retry)
      current?.close()
    },
  }
}
