import type { IncomingHttpHeaders } from 'node:http'
import type { Language } from '../page/language'
import type { Reply } from './reply'

export type Exchange = {
  readonly method: string
  readonly url: URL
  readonly params: Readonly<Record<string, string>>
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly lang: Language
}

export type Handler = (exchange: Exchange) => Reply | Promise<Reply>

export type Route = { readonly method: 'GET' | 'POST'; readonly path: string; readonly handle: Handler }

export const get = (path: string, handle: Handler): Route => ({ method: 'GET', path, handle })
export const post = (path: string, handle: Handler): Route => ({ method: 'POST', path, handle })

/** The values of `:names` in `pattern`, or null when the path is another one. */
export const matchPath = (pattern: string, path: string): Record<string, string> | null => {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    if (part.startsWith(':')) params[part.slice(1)] = decode(value)
    else if (part !== value) return null
  }
  return params
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

export const formOf = (exchange: Exchange): URLSearchParams => new URLSearchParams(exchange.body)

export const jsonOf = (exchange: Exchange): unknown => {
  try {
    return JSON.parse(exchange.body)
  } catch {
    return undefined
  }
}
