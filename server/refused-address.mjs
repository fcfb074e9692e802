import { isPage } from './page-headers.mjs'

const WORDS = '这个地址不完整或有错误，无法打开。请核对链接，或从首页重新开始。\nThis address is incomplete or mistyped and cannot be opened. Check the link, or begin again on the first page.\n'

/** Control characters and backslashes, typed or encoded, are in no address of ours. */
// oxlint-disable-next-line no-control-regex
const IN_NO_ADDRESS = /[\u0000-\u001f\u007f\\]/

const isWellFormed = (path) => {
  if (!path.startsWith('/') || path.startsWith('//')) return false
  try {
    return !IN_NO_ADDRESS.test(decodeURIComponent(path))
  } catch {
    return false
  }
}

/** An address that nobody can decode is the client's mistake (400), said before the framework takes it for a fault of its own. */
export const refusedAddress = (request, response) => {
  const [path = ''] = (request.url ?? '').split('?', 1)
  if (isWellFormed(path)) return false
  const isProblem = path.startsWith('/api/') || !isPage(path)
  response.writeHead(400, { 'Content-Type': isProblem ? 'application/problem+json' : 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(isProblem ? JSON.stringify({ type: 'about:blank', title: 'request.malformed-address', code: 'request.malformed-address', status: 400 }) : WORDS)
  return true
}
