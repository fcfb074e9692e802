import { isPage } from './page-headers.mjs'

/** The largest body of an action (C9), as in next.config.ts. */
const MOST_BYTES = 256 * 1024

/** Takes more, and counts for itself: the rows to correct come back as a file, pictures of an application are posted. */
const COUNTS_ITSELF = /\/portal\/sales\/import\/errors$|\/applications\/[^/]+\/files$/

const isForeign = ({ origin, host, 'x-forwarded-host': forwarded }) =>
  origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== (forwarded ?? host))

const refusalOf = ({ method, url, headers }) => {
  const [path = '/'] = url.split('?', 1)
  if (method !== 'POST' || !isPage(path)) return null
  if (Number(headers['content-length'] ?? 0) > MOST_BYTES && !COUNTS_ITSELF.test(path)) return { code: 'request.too-large', status: 413 }
  return isForeign(headers) ? { code: 'request.foreign-origin', status: 403 } : null
}

/** Says in the right words what the framework would answer as a fault of ours; `formAction` asks for the Origin itself (C2). */
export const refusedPost = (request, response) => {
  const refusal = refusalOf(request)
  if (!refusal) return false
  response.writeHead(refusal.status, { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify({ type: 'about:blank', title: refusal.code, ...refusal }))
  return true
}
