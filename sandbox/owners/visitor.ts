import { setTimeout as pause } from 'node:timers/promises'
import { entriesOf, readForms, type Button, type Form } from './form'

export type Page = { readonly url: URL; readonly status: number; readonly markup: string; readonly forms: readonly Form[] }

export type Visitor = ReturnType<typeof createVisitor>

/** PLT-17: at most one request a second per account. */
const BETWEEN_REQUESTS_MS = 1_100
const REDIRECTS = 10
const TIMEOUT_MS = 20_000

const createJar = () => {
  const cookies = new Map<string, string>()
  return {
    header: (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    keep(lines: readonly string[]): void {
      for (const line of lines) {
        const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
        const equals = pair.indexOf('=')
        const isOver = attributes.some((attribute) => /^(max-age=(0|-.*)|expires=thu, 01 jan 1970.*)$/i.test(attribute))
        if (isOver) cookies.delete(pair.slice(0, equals))
        else cookies.set(pair.slice(0, equals), pair.slice(equals + 1))
      }
    },
  }
}

type Sent = { readonly method: 'GET' | 'POST'; readonly body?: FormData | URLSearchParams }

/** A browser without script: cookies, redirects, forms, and the pace of a person. */
export const createVisitor = (origin: string, signal: AbortSignal, betweenRequestsMs = BETWEEN_REQUESTS_MS) => {
  const jar = createJar()

  const request = async (url: URL, sent: Sent): Promise<Response> => {
    await pause(betweenRequestsMs, undefined, { signal })
    const response = await fetch(url, {
      ...sent,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      headers: { Accept: 'text/html', 'Accept-Language': 'zh-CN', Cookie: jar.header(), Origin: origin, 'Sec-Fetch-Site': 'same-origin' },
    })
    jar.keep(response.headers.getSetCookie())
    return response
  }

  const visit = async (start: URL, first: Sent): Promise<Page> => {
    let url = start
    let sent = first
    for (let hops = 0; hops <= REDIRECTS; hops++) {
      if (url.origin !== origin) throw new Error('the platform sent the visitor elsewhere')
      const response = await request(url, sent)
      const target = response.headers.get('location')
      const markup = await response.text()
      if (response.status < 300 || response.status >= 400 || !target) return { url, status: response.status, markup, forms: readForms(markup) }
      url = new URL(target, url)
      if (response.status !== 307 && response.status !== 308) sent = { method: 'GET' }
    }
    throw new Error('too many redirects')
  }

  const bodyOf = (entries: [string, string][], enctype: string): FormData | URLSearchParams => {
    if (!enctype.startsWith('multipart/')) return new URLSearchParams(entries)
    const body = new FormData()
    for (const [name, value] of entries) body.append(name, value)
    return body
  }

  return {
    open: (path: string): Promise<Page> => visit(new URL(path, origin), { method: 'GET' }),

    submit(page: Page, form: Form, answers: Readonly<Record<string, string>>, button: Button | undefined = form.buttons[0]): Promise<Page> {
      const url = new URL(button?.action || form.action || page.url.href, page.url)
      const entries = entriesOf(form, answers, button)
      if ((button?.method ?? form.method).toUpperCase() === 'POST') {
        return visit(url, { method: 'POST', body: bodyOf(entries, button?.enctype ?? form.enctype) })
      }
      url.search = new URLSearchParams(entries).toString()
      return visit(url, { method: 'GET' })
    },
  }
}
