import { posix } from 'node:path'

/**
 * The folders of the project and what each may import of the others: style.md §2, the lines below the table there, and the
 * reasons beside the entries that go further. An entry with a path narrows it to that path.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'lib/kernel': [],
  'lib/engine': ['lib/kernel', 'lib/policy/identifiers'],
  'lib/policy': ['lib/kernel'],
  // Sentences that two services say alike stand where all shared wording does.
  'lib/services': ['lib/kernel', 'lib/engine', 'lib/policy', 'lib/messages/contact-change-words', 'lib/messages/new-licence-words', 'lib/messages/vehicle-paper-words'],
  db: ['lib/kernel'],
  // Notices and receipts are worded in the language of their reader, and outbox handlers call the ports.
  'lib/domain': ['lib/kernel', 'lib/engine', 'lib/policy', 'lib/services/registry', 'lib/services/catalogue', 'lib/messages', 'lib/ports', 'db'],
  'lib/channels': ['lib/kernel', 'lib/engine', 'lib/services/registry', 'lib/services/catalogue', 'lib/domain', 'lib/messages'],
  'lib/ports': ['lib/kernel'],
  'lib/messages': ['lib/kernel'],
  'lib/auth': ['lib/kernel', 'lib/domain'],
  components: ['lib/kernel', 'lib/messages', 'lib/engine'],
  'components/devices': ['lib/kernel', 'lib/messages', 'components', 'lib/ports/reader', 'lib/ports/printer', 'lib/ports/scanner', 'lib/ports/camera'],
  // Engine: what a definition says is pure; permissions: pages ask the same table, only to hide (style.md §4);
  // identifiers: the form of a number, to ask for it rightly; the printer's contract: what a receipt is made of.
  app: [
    'lib/kernel', 'lib/engine', 'lib/services/registry', 'lib/services/catalogue', 'lib/domain', 'lib/channels', 'lib/auth', 'lib/messages', 'components',
    'lib/policy/permissions', 'lib/policy/identifiers', 'lib/ports/signature', 'lib/ports/printer/contract',
  ],
  sandbox: [],
  // The browser tests' settings ask which browser the system has; the process asks who reads a page made for many.
  root: ['lib/domain/start-server', 'lib/auth/framed-reader', 'lib/kernel', 'scripts/testing/chromium.mjs'],
}

/** Folders that put things together for people or tests and may use everything. */
const ANYTHING = ['scripts', 'bench', 'e2e']

export const areaOf = (path: string): string => {
  if (!path.includes('/')) return 'root'
  const [top = '', second = ''] = path.split('/')
  if (top === 'lib') return `lib/${second}`
  return path.startsWith('components/devices/') ? 'components/devices' : top
}

/** The project's path that an import names, or null for a package. */
export const targetOf = (from: string, specifier: string): string | null => {
  if (specifier.startsWith('@/')) return specifier.slice(2)
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
  return null
}

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`)

const serviceOf = (path: string): string => path.split('/')[2] ?? ''

/** Services know each other only in the registry; a rule that two need belongs to policy (style.md §3). */
const isForeignService = (from: string, to: string): boolean =>
  isWithin(from, 'lib/services') && isWithin(to, 'lib/services') && from.split('/').length > 3 && serviceOf(from) !== serviceOf(to)

export const mayImport = (from: string, to: string): boolean => {
  const area = areaOf(from)
  if (ANYTHING.includes(area)) return true
  if (isForeignService(from, to)) return false
  if (isWithin(to, area)) return true
  const allowed = ALLOWED[area]
  return allowed !== undefined && allowed.some((folder) => isWithin(to, folder))
}

/** Packages that only some folders may know: everything else reaches what they do through those folders. */
export const PACKAGES: readonly { readonly name: RegExp; readonly only: readonly string[]; readonly why: string }[] = [
  { name: /^next-auth(\/|$)/, only: ['lib/auth', 'bench', 'e2e'], why: 'only lib/auth knows next-auth (security.md A)' },
  { name: /^(libsql|@libsql\/client)(\/|$)/, only: ['db', 'bench', 'e2e'], why: 'only db/ opens databases (rule 1)' },
  { name: /^drizzle-orm(\/|$)/, only: ['db', 'lib/domain', 'scripts', 'bench', 'e2e'], why: 'only db/ and lib/domain know SQL' },
  { name: /^next(\/(?!link$|image$|font|navigation$)|$)/, only: ['app', 'lib/auth', 'lib/messages', 'root', 'bench'], why: 'only app/ and lib/auth know Next' },
  // The frame's client leaves mark the page one is on; what navigates or reads a request stays with app/.
  { name: /^next\/navigation$/, only: ['app', 'lib/auth', 'components', 'bench'], why: 'only app/, lib/auth and the frame know Next' },
  { name: /^@node-rs\/argon2$/, only: ['lib/domain', 'bench'], why: 'passwords are hashed in one place (A1)' },
  { name: /^(xlsx|node-fetch|axios|moment)$/, only: [], why: 'this package is not used here (D4, dependencies.md)' },
]
