export type OutboundConfig = {
  /** Exact origins of configured partners; nothing else is ever called (security D6). */
  readonly allowedOrigins: readonly string[]
  readonly timeoutMs: number
  readonly maxAnswerBytes: number
}

export type OutboundRequest = {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export type OutboundAnswer =
  /** `body` is `bytes` read as UTF-8: signatures and hashes of some partners are over the bytes. */
  | { readonly kind: 'answered'; readonly status: number; readonly headers: Headers; readonly bytes: Buffer; readonly body: string }
  /** The partner may or may not have acted: ask again with the same key, never guess. */
  | { readonly kind: 'unknown'; readonly reason: 'timeout' | 'network' | 'too-large' | 'redirect' }

export type Outbound = (request: OutboundRequest) => Promise<OutboundAnswer>

const readCapped = async (response: Response, limit: number): Promise<Buffer | null> => {
  if (!response.body) return Buffer.alloc(0)
  const reader = response.body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks)
    size += value.byteLength
    if (size > limit) {
      await reader.cancel()
      return null
    }
    chunks.push(value)
  }
}

const isTimeout = (fault: unknown): boolean => fault instanceof Error && fault.name === 'TimeoutError'

const call = async (config: OutboundConfig, request: OutboundRequest): Promise<OutboundAnswer> => {
  const response = await fetch(request.url, {
    method: request.method,
    headers: request.headers,
    body: request.body,
    redirect: 'manual',
    cache: 'no-store',
    signal: AbortSignal.timeout(config.timeoutMs),
  })
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel()
    return { kind: 'unknown', reason: 'redirect' }
  }
  const bytes = await readCapped(response, config.maxAnswerBytes)
  if (bytes === null) return { kind: 'unknown', reason: 'too-large' }
  return { kind: 'answered', status: response.status, headers: response.headers, bytes, body: bytes.toString('utf8') }
}

/** Throws for an address outside the list, which is a bug or an attack; outages come back as answers. */
export const createOutbound = (config: OutboundConfig): Outbound => async (request) => {
  const url = new URL(request.url)
  const named = url.username === '' && url.password === ''
  if (!named || !config.allowedOrigins.includes(url.origin)) throw new Error('outbound address is not a configured partner')
  try {
    return await call(config, request)
  } catch (fault) {
    return { kind: 'unknown', reason: isTimeout(fault) ? 'timeout' : 'network' }
  }
}
