import { request } from 'node:http'

/**
 * `fetch` for names under `.localhost`, which always mean this machine (RFC 6761) but which Node does not resolve.
 * The name itself travels in Host: a libSQL server reads the namespace from its first label.
 */
export const loopbackFetch: typeof fetch = async (input, init) => {
  const asked = new Request(input, init)
  const url = new URL(asked.url)
  const body = Buffer.from(await asked.arrayBuffer())
  return new Promise((resolve, reject) => {
    const call = request(
      {
        host: '127.0.0.1',
        port: url.port,
        method: asked.method,
        path: url.pathname + url.search,
        headers: { ...Object.fromEntries(asked.headers), host: url.host, 'content-length': body.length },
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () => {
          const headers = new Headers()
          for (const [name, value] of Object.entries(answer.headers)) if (typeof value === 'string') headers.set(name, value)
          const status = answer.statusCode ?? 500
          resolve(new Response(status === 204 || status === 304 ? null : Buffer.concat(parts), { status, headers }))
        })
      },
    )
    call.on('error', reject)
    call.end(body)
  })
}

export const isLoopbackName = (url: string): boolean => /\.localhost$/.test(new URL(url).hostname)
