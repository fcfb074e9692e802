import { Fragment, isValidElement, type ReactNode } from 'react'

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode; readonly dangerouslySetInnerHTML?: { readonly __html: string } }
/** A component made here at once: it returns nodes, not a promise of them. */
type Component = (props: Props) => ReactNode

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])

/** Attributes that are there or not. */
const FLAGS = new Set([
  'allowFullScreen', 'async', 'autoFocus', 'autoPlay', 'checked', 'controls', 'default', 'disabled', 'formNoValidate', 'hidden', 'inert', 'loop', 'multiple', 'muted',
  'noModule', 'noValidate', 'open', 'playsInline', 'readOnly', 'required', 'reversed', 'selected',
])

const RENAMED: Readonly<Record<string, string>> = {
  className: 'class', htmlFor: 'for', defaultValue: 'value', defaultChecked: 'checked', acceptCharset: 'accept-charset', httpEquiv: 'http-equiv',
}
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
  if (FLAGS.has(as) || name === 'defaultChecked') return value ? ` ${as}=""` : ''
  if (typeof value === 'boolean' && !/^(aria|data)-/.test(name)) throw new Error(`${name} is neither there nor not there: it wants a text`)
  if (typeof value === 'object') throw new Error(`${name} is not a text: looks are said by classes (C4)`)
  return ` ${as}="${escaped(String(value))}"`
}

const attributesOf = (props: Props): string => {
  let text = ''
  for (const name in props) text += attribute(name, props[name])
  return text
}

/** The choice of a `select` stands with its options, the text of a `textarea` within it. */
const elementMarkup = (tag: string, props: Props, chosen: string | undefined): string => {
  const { defaultValue, ...rest } = props
  if (tag === 'select') return `<select${attributesOf(rest)}>${markupOf(props.children, String(defaultValue ?? ''))}</select>`
  // The first line's end in a text field is not of the text.
  if (tag === 'textarea') return `<textarea${attributesOf(rest)}>${escaped(String(defaultValue ?? '').replace(/^\n/, '\n\n'))}</textarea>`
  const isChosen = tag === 'option' && chosen !== undefined && String(props.value ?? '') === chosen
  const start = `<${tag}${attributesOf(props)}${isChosen ? ' selected=""' : ''}>`
  if (VOID.has(tag)) return start
  return `${start}${props.dangerouslySetInnerHTML?.__html ?? markupOf(props.children, chosen)}</${tag}>`
}

const isComponent = (type: unknown): type is Component => typeof type === 'function' && !('$$typeof' in type)

/**
 * Elements as HTML, every text of them escaped, made at once: components of the server that wait for nothing. A component of the
 * browser, an act or a promise among them is a fault of the page. `chosen` is the value of the `select` around the node.
 */
export const markupOf = (node: ReactNode, chosen?: string): string => {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'string') return escaped(node)
  if (typeof node === 'number' || typeof node === 'bigint') return String(node)
  if (Array.isArray(node)) {
    let text = ''
    for (const each of node as readonly ReactNode[]) text += markupOf(each, chosen)
    return text
  }
  if (!isValidElement<Props>(node)) throw new Error('static markup is made of elements and texts that are there at once')
  const { type, props } = node
  if (typeof type === 'string') return elementMarkup(type, props, chosen)
  if (type === Fragment) return markupOf(props.children, chosen)
  if (isComponent(type)) return markupOf(type(props), chosen)
  throw new Error('a component of the browser cannot stand in static markup')
}
