import { Fragment, isValidElement, type ReactNode } from 'react'

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode; readonly dangerouslySetInnerHTML?: { readonly __html: string } }
/** A component made here at once: it returns nodes, not a promise of them. */
type Component = (props: Props) => ReactNode

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'link', 'meta', 'source', 'track', 'wbr'])

/** Attributes that are there or not. */
const FLAGS = new Set(['disabled', 'hidden', 'inert', 'open', 'reversed'])

/** What a person fills in is the framework's: it keeps what was typed. */
const FIELDS = new Set(['form', 'input', 'option', 'select', 'textarea'])

/** Where an address stands; one that is script is no address (C4). */
const ADDRESSES = new Set(['href', 'src'])
const isScript = (address: string): boolean => /^javascript:/i.test(address.replace(/[\p{Cc}\s]/gu, ''))

const RENAMED: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' }
/** SVG spells these with a hyphen; its other names keep their capitals, and HTML does not mind them. */
const HYPHENATED = /^(?:stroke|fill|clip|font|text|dominant|alignment|stop|marker|paint|color|letter|word|vector)[A-Z]/
const AS_THEY_ARE = new Set(['textLength', 'markerHeight', 'markerWidth', 'markerUnits'])

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' }
const escaped = (text: string): string => (/[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '') : text)

const hyphenated = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const nameOf = (name: string): string => RENAMED[name] ?? (HYPHENATED.test(name) && !AS_THEY_ARE.has(name) ? hyphenated(name) : name)

const attribute = (name: string, value: unknown): string => {
  if (value === undefined || value === null || name === 'children' || name === 'dangerouslySetInnerHTML') return ''
  if (typeof value === 'function' || typeof value === 'symbol') throw new Error(`${name} needs a component of the browser: it cannot stand in static markup`)
  const as = nameOf(name)
  if (FLAGS.has(as)) return value ? ` ${as}=""` : ''
  if (typeof value === 'boolean' && !/^(aria|data)-/.test(name)) throw new Error(`${name} is neither there nor not there: it wants a text`)
  if (typeof value === 'object') throw new Error(`${name} is not a text: looks are said by classes (C4)`)
  const text = String(value)
  if (ADDRESSES.has(as) && isScript(text)) throw new Error(`${name} is script, not an address`)
  return ` ${as}="${escaped(text)}"`
}

const attributesOf = (props: Props): string => {
  let text = ''
  for (const name in props) text += attribute(name, props[name])
  return text
}

const elementMarkup = (tag: string, props: Props): string => {
  if (FIELDS.has(tag)) throw new Error(`<${tag}> belongs to a form: it cannot stand in static markup`)
  const start = `<${tag}${attributesOf(props)}>`
  if (VOID.has(tag)) return start
  return `${start}${props.dangerouslySetInnerHTML?.__html ?? markupOf(props.children)}</${tag}>`
}

const isComponent = (type: unknown): type is Component => typeof type === 'function' && !('$$typeof' in type)

/**
 * Elements as HTML, every text of them escaped, made at once: components of the server that wait for nothing. A component of the
 * browser, a field, an act or a promise among them is a fault of the page.
 */
export const markupOf = (node: ReactNode): string => {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'string') return escaped(node)
  if (typeof node === 'number' || typeof node === 'bigint') return String(node)
  if (Array.isArray(node)) {
    let text = ''
    for (const each of node as readonly ReactNode[]) text += markupOf(each)
    return text
  }
  if (!isValidElement<Props>(node)) throw new Error('static markup is made of elements and texts that are there at once')
  const { type, props } = node
  if (typeof type === 'string') return elementMarkup(type, props)
  if (type === Fragment) return markupOf(props.children)
  if (isComponent(type)) return markupOf(type(props))
  throw new Error('a component of the browser cannot stand in static markup')
}
