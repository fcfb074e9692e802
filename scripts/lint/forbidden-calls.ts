import { dottedName, isNode, lineAt, nodesOf, type Breach, type Node, type Rule } from './source-file'

type Ban = {
  readonly name: string
  readonly why: string
  /** Files that may, by beginning of their path. */
  readonly except: readonly string[]
  readonly matches: (node: Node) => boolean
}

const calls = (name: string) => (node: Node) => node.type === 'CallExpression' && dottedName(node.callee) === name
const callsMethod = (method: string) => (node: Node) =>
  node.type === 'CallExpression' && isNode(node.callee) && node.callee.type === 'MemberExpression' &&
  isNode(node.callee.property) && node.callee.property.name === method
const reads = (name: string) => (node: Node) => node.type === 'MemberExpression' && dottedName(node) === name

const COMPARISONS = new Set(['eq', 'ne', 'inArray', 'notInArray'])
const imports = (from: string, names: ReadonlySet<string>) => (node: Node) =>
  node.type === 'ImportDeclaration' && isNode(node.source) && node.source.value === from && Array.isArray(node.specifiers) &&
  node.specifiers.some((one) => isNode(one) && isNode(one.imported) && names.has(String(one.imported.name)))

const OUTSIDE = ['scripts/', 'bench/', 'e2e/', 'sandbox/']

const BANS: readonly Ban[] = [
  { name: 'Date.now', why: 'time comes from the context (rule 2)', except: ['lib/kernel/clock.ts', 'sandbox/clock.ts', 'bench/', 'e2e/'], matches: calls('Date.now') },
  {
    name: 'new Date', why: 'time comes from the context (rule 2)', except: ['lib/kernel/clock.ts', 'sandbox/clock.ts', 'bench/', 'e2e/'],
    matches: (node) => node.type === 'NewExpression' && dottedName(node.callee) === 'Date' && Array.isArray(node.arguments) && node.arguments.length === 0,
  },
  { name: 'Math.random', why: 'randomness comes from the context (rule 2)', except: ['db/server.ts', 'bench/', 'e2e/'], matches: calls('Math.random') },
  {
    name: 'process.env', why: 'the configuration is read once, by readEnv (E9)',
    except: [...OUTSIDE, 'lib/kernel/', 'lib/domain/start-server.ts', 'lib/auth/sign-in.ts', 'db/databases.ts', 'db/testing/', 'next.config.ts', 'instrumentation.ts', 'playwright.config.ts'],
    matches: reads('process.env'),
  },
  { name: 'db.transaction', why: 'transactions open in the write gate only (rule 3, H1)', except: ['db/', 'components/devices/device-key.ts'], matches: callsMethod('transaction') },
  { name: 'sql.raw', why: 'no SQL is built from text (D2)', except: ['db/'], matches: calls('sql.raw') },
  { name: 'sql.identifier', why: 'no SQL is built from text (D2)', except: ['db/'], matches: calls('sql.identifier') },
  {
    name: 'a comparison of drizzle-orm', why: 'ours (db/conditions.ts) let the indexes of some rows serve (performance.md §1)', except: ['db/conditions.ts', 'e2e/'],
    matches: imports('drizzle-orm', COMPARISONS),
  },
  { name: 'fetch', why: 'the domain reaches the world through ports (rule 2)', except: [...OUTSIDE, 'lib/ports/', 'components/', 'app/', 'db/server.ts', 'db/testing/'], matches: calls('fetch') },
  { name: 'eval', why: 'no dynamic code (D7)', except: [], matches: calls('eval') },
  { name: 'new Function', why: 'no dynamic code (D7)', except: [], matches: (node) => node.type === 'NewExpression' && dottedName(node.callee) === 'Function' },
  {
    name: 'dangerouslySetInnerHTML', why: 'text is escaped by React or by markupOf, which is held against it, always (C4)', except: ['components/markup/'],
    matches: (node) =>
      (node.type === 'JSXAttribute' && typeof node.name === 'object' && node.name !== null && 'name' in node.name && node.name.name === 'dangerouslySetInnerHTML') ||
      (node.type === 'Property' && isNode(node.key) && node.key.name === 'dangerouslySetInnerHTML'),
  },
]

const isTest = (path: string): boolean => /\.test\.tsx?$|\/test-[^/]*\.ts$/.test(path)

/** [D2] [D7] and rules 2 and 3 of security.md. Tests may read plans and clocks directly. */
export const forbiddenCalls: Rule = (file) => {
  if (isTest(file.path)) return []
  const bans = BANS.filter(({ except }) => !except.some((start) => file.path.startsWith(start)))
  const breaches: Breach[] = []
  for (const node of nodesOf(file.program))
    for (const { name, why, matches } of bans)
      if (matches(node)) breaches.push({ rule: 'forbidden-calls', path: file.path, line: lineAt(file, node.start), message: `${name}: ${why}` })
  return breaches
}
