import type { Html } from '../page/html'

export type Reply = {
  readonly status: number
  readonly type: string
  readonly body: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
}

export const page = (content: Html, status = 200): Reply => ({ status, type: 'text/html; charset=utf-8', body: content.markup })

export const json = (content: unknown, status = 200): Reply => ({ status, type: 'application/json', body: JSON.stringify(content) })

/** After a form: the browser comes back by GET, so that reloading repeats nothing. */
export const goTo = (path: string): Reply => ({ status: 303, type: 'text/plain', body: '', headers: { Location: path } })
