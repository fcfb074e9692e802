export type Token =
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly kind: 'text'; readonly text: string }

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

export const decodeEntities = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (name.startsWith('#x') || name.startsWith('#X')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16))
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)))
    return ENTITIES[name.toLowerCase()] ?? whole
  })

const SPACE = /\s/
const NAME_END = /[\s=>/]/

/** Attributes from `at` up to the tag's `>`; quotes may hide a `>`. */
const readAttributes = (source: string, start: number): { attributes: Record<string, string>; end: number } => {
  const attributes: Record<string, string> = {}
  let at = start
  const skip = (what: RegExp): void => { while (at < source.length && what.test(source.charAt(at))) at++ }
  const until = (end: RegExp): string => {
    const from = at
    while (at < source.length && !end.test(source.charAt(at))) at++
    return source.slice(from, at)
  }
  const value = (): string => {
    const quote = source.charAt(at)
    if (quote !== '"' && quote !== "'") return until(/[\s>]/)
    const close = source.indexOf(quote, at + 1)
    const end = close < 0 ? source.length : close
    const text = source.slice(at + 1, end)
    at = end + 1
    return text
  }

  for (;;) {
    skip(/[\s/]/)
    if (at >= source.length || source.charAt(at) === '>') return { attributes, end: at + 1 }
    const name = until(NAME_END).toLowerCase()
    skip(SPACE)
    const hasValue = source.charAt(at) === '='
    if (hasValue) { at++; skip(SPACE) }
    else if (name === '') at++
    if (name) attributes[name] = hasValue ? decodeEntities(value()) : ''
  }
}

const RAW = new Set(['script', 'style', 'template'])

/** Enough of HTML to read forms: comments and script are skipped, text and tags come in order. */
export const tokens = function* (source: string): Generator<Token> {
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('<', at)
    const textEnd = open < 0 ? source.length : open
    if (textEnd > at) yield { kind: 'text', text: decodeEntities(source.slice(at, textEnd)) }
    if (open < 0) return
    if (source.startsWith('<!--', open)) {
      const end = source.indexOf('-->', open)
      at = end < 0 ? source.length : end + 3
      continue
    }
    const name = /^<\/?([a-z][\w-]*)/i.exec(source.slice(open, open + 40))?.[1]?.toLowerCase()
    if (!name) {
      at = open + 1
      continue
    }
    const isClose = source.charAt(open + 1) === '/'
    const { attributes, end } = readAttributes(source, open + name.length + (isClose ? 2 : 1))
    at = end
    yield { kind: isClose ? 'close' : 'open', name, attributes }
    if (!isClose && RAW.has(name)) {
      const close = source.toLowerCase().indexOf(`</${name}`, at)
      at = close < 0 ? source.length : close
    }
  }
}
