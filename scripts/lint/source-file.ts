import { readFileSync } from 'node:fs'
import { parseSync, type Program } from 'oxc-parser'

export type SourceFile = { readonly path: string; readonly text: string; readonly program: Program }
export type Breach = { readonly rule: string; readonly path: string; readonly line: number; readonly message: string }
export type Rule = (file: SourceFile) => Breach[]

export const parseSource = (path: string, text: string): SourceFile => {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  return { path, text, program }
}

export const readSource = (path: string): SourceFile => parseSource(path, readFileSync(path, 'utf8'))

export const lineAt = ({ text }: SourceFile, offset: number): number => text.slice(0, offset).split('\n').length

/** A node of the tree, known only by what every node has; a rule looks at the fields its `type` promises. */
export type Node = { readonly type: string; readonly start: number; readonly end: number; readonly [field: string]: unknown }

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value

/** Every node below, parents first. */
export function* nodesOf(root: unknown): Generator<Node> {
  if (Array.isArray(root)) for (const each of root) yield* nodesOf(each)
  if (!isNode(root)) return
  yield root
  for (const value of Object.values(root)) if (typeof value === 'object' && value !== null) yield* nodesOf(value)
}

const nameOf = (node: unknown): string => (isNode(node) && typeof node.name === 'string' ? node.name : '')

/** `Date.now` for a member of a plain name, `fetch` for a plain name, else nothing. */
export const dottedName = (node: unknown): string => {
  if (!isNode(node)) return ''
  if (node.type === 'Identifier') return nameOf(node)
  if (node.type !== 'MemberExpression' || node.computed === true) return ''
  const object = dottedName(node.object)
  return object ? `${object}.${nameOf(node.property)}` : ''
}
