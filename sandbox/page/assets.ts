import { readFileSync } from 'node:fs'
import type { Reply } from '../http/reply'
import { get, type Route } from '../http/route'

const file = (name: string, type: string): (() => Reply) => {
  const body = readFileSync(new URL(name, import.meta.url), 'utf8')
  return () => ({ status: 200, type, body })
}

export const assetRoutes = (): readonly Route[] => [
  get('/style.css', file('style.css', 'text/css; charset=utf-8')),
  get('/live.js', file('live.js', 'text/javascript; charset=utf-8')),
]
