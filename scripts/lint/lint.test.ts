import { describe, expect, test } from 'vitest'
import { dataInventory } from './data-inventory'
import { fileLength } from './file-length'
import { forbiddenCalls } from './forbidden-calls'
import { actionsAreGuarded, handlersAreGuarded } from './guards'
import { clientImports, importBorders } from './import-borders'
import { parseSource, type Rule } from './source-file'
import { compareVersions, versionFloors } from './version-floors'

const breaches = (rule: Rule, path: string, text: string): number => rule(parseSource(path, text)).length

describe('import borders (style.md §2): each planted breach is found, its lawful neighbour is not', () => {
  test.each([
    ['the kernel imports nothing of ours', 'lib/kernel/a.ts', `import { x } from '@/lib/policy/days'`, 1],
    ['policy stays pure', 'lib/policy/a.ts', `import { x } from '@/db/handle'`, 1],
    ['a service does not read a database', 'lib/services/one/rules.ts', `import { x } from '@/lib/domain/platform'`, 1],
    ['a service does not know another', 'lib/services/one/rules.ts', `import { x } from '../two/rules'`, 1],
    ['the registry knows all', 'lib/services/registry.ts', `import { x } from './two/definition'`, 0],
    ['the domain knows no page', 'lib/domain/plates/a.ts', `import { x } from '@/components/ui/panel'`, 1],
    ['the domain knows services by the registry only', 'lib/domain/a.ts', `import { x } from '@/lib/services/one/definition'`, 1],
    ['a page knows no database', 'app/page.tsx', `import { x } from '@/db/province/schema/plates'`, 1],
    ['also not by a way around', 'app/page.tsx', `export { x } from '../db/handle'`, 1],
    ['nor by a late import', 'app/page.tsx', `const x = await import('@/db/handle')`, 1],
    ['a page may call a verb', 'app/page.tsx', `import { x } from '@/lib/domain/plates/a'`, 0],
    ['the sandbox is the outside world', 'sandbox/a.ts', `import { x } from '@/lib/ports/signature'`, 1],
    ['next-auth stays in lib/auth', 'app/page.tsx', `import NextAuth from 'next-auth'`, 1],
    ['the domain does not know Next', 'lib/domain/a.ts', `import { headers } from 'next/headers'`, 1],
    ['only db and domain know SQL', 'lib/auth/a.ts', `import { eq } from 'drizzle-orm'`, 1],
    ['xlsx is banned', 'lib/domain/a.ts', `import x from 'xlsx'`, 1],
  ])('%s', (_what, path, text, count) => expect(breaches(importBorders, path, text)).toBe(count))

  test('a client file reaches neither domain nor database', () => {
    expect(breaches(clientImports, 'components/a.tsx', `'use client'\nimport { x } from '@/lib/domain/platform'`)).toBe(1)
    expect(breaches(clientImports, 'components/a.tsx', `'use client'\nimport type { X } from '@/lib/domain/platform'`)).toBe(0)
  })
})

describe('[B1] guards', () => {
  const action = (body: string) => `'use server'\nimport { x } from './x'\n${body}`
  test.each([
    ['a bare action', `export const a = async (form: FormData) => { await x(form) }`, 1],
    ['a bare function', `export async function a(form: FormData) { await x(form) }`, 1],
    ['an action guarded too late', `export const a = async (form: FormData) => { await x(form); await isSameOrigin() }`, 1],
    ['an unknown wrapper', `export const a = wrapped(x)`, 1],
    ['a re-export', `export { x }`, 1],
    ['the form action', `export const a = formAction(x, {})`, 0],
    ['a guard first', `export const a = async (form: FormData) => { if (!(await isSameOrigin())) return; await x(form) }`, 0],
    ['one handed to a guarded one', `const b = formAction(x, {})\nexport const a = async (s: S, form: FormData) => b(s, form)`, 0],
    ['a guard only in a function never called', `const b = async () => { await isSameOrigin() }\nexport const a = async () => { await x() }`, 1],
  ])('action: %s', (_what, body, count) => expect(breaches(actionsAreGuarded, 'app/actions.ts', action(body))).toBe(count))

  test('handlers', () => {
    expect(breaches(handlersAreGuarded, 'app/api/x/route.ts', `export const GET = async () => { await x() }`)).toBe(1)
    expect(breaches(handlersAreGuarded, 'app/api/x/route.ts', `export const POST = signedCall(shape, x)`)).toBe(0)
    expect(breaches(handlersAreGuarded, 'app/x/route.ts', `export const GET = async () => { const ctx = await contextFor('office', 'x') }`)).toBe(0)
    expect(breaches(handlersAreGuarded, 'app/x/route.ts', `export const POST = async () => { const ctx = await contextFor('office', 'x') }`)).toBe(1)
    expect(breaches(handlersAreGuarded, 'app/x/route.ts', `export const POST = async () => { if (!(await isSameOrigin())) return; const ctx = await contextFor('office', 'x') }`)).toBe(0)
    expect(breaches(handlersAreGuarded, 'app/api/health/route.ts', `export const GET = async () => Response.json({})`)).toBe(0)
  })
})

describe('[D2] [D7] forbidden calls', () => {
  test.each([
    ['lib/domain/a.ts', 'const a = Date.now()', 1],
    ['lib/domain/a.ts', 'const a = new Date()', 1],
    ['lib/domain/a.ts', 'const a = new Date(5)', 0],
    ['lib/kernel/clock.ts', 'const a = Date.now()', 0],
    ['lib/domain/a.ts', 'const a = Math.random()', 1],
    ['lib/domain/a.ts', 'const a = process.env.X', 1],
    ['lib/domain/a.ts', 'await db.transaction(() => 1)', 1],
    ['lib/domain/a.ts', 'await platform().databases.national.read.transaction(f)', 1],
    ['lib/domain/a.ts', 'const a = sql.raw(text)', 1],
    ['db/migrate.ts', 'const a = sql.raw(text)', 0],
    ['lib/domain/a.ts', "import { and, eq } from 'drizzle-orm'", 1],
    ['lib/domain/a.ts', "import { and, type SQL } from 'drizzle-orm'", 0],
    ['lib/domain/a.ts', "import { eq, inArray } from '@/db/conditions'", 0],
    ['lib/domain/a.ts', 'await fetch(address)', 1],
    ['app/a.ts', 'eval(text)', 1],
    ['app/a.tsx', 'const a = <p dangerouslySetInnerHTML={{ __html: text }} />', 1],
    ['app/a.tsx', "const a = createElement('p', { dangerouslySetInnerHTML: { __html: text } })", 1],
  ])('%s: %s', (path, text, count) => expect(breaches(forbiddenCalls, path, text)).toBe(count))
})

test('a file of 251 lines is too long, words are not', () => {
  const long = 'const a = 1\n'.repeat(251)
  expect(breaches(fileLength, 'lib/domain/a.ts', long)).toBe(1)
  expect(breaches(fileLength, 'lib/messages/en/a.ts', long)).toBe(0)
})

describe('[C1] floors', () => {
  test('versions in the order of semver', () => {
    expect(compareVersions('5.0.0-beta.9', '5.0.0-beta.32')).toBeLessThan(0)
    expect(compareVersions('5.0.0', '5.0.0-beta.32')).toBeGreaterThan(0)
    expect(compareVersions('16.4.10', '16.4.6')).toBeGreaterThan(0)
    expect(compareVersions('16.4.6', '16.4.6')).toBe(0)
  })
  test('a package below its floor, a missing one and a loose pin are found', () => {
    const lock = { packages: { 'node_modules/next': { version: '16.4.5' }, 'node_modules/a/node_modules/next': { version: '16.4.7' } } }
    const found = versionFloors({ next: '16.4.6', 'next-auth': '5.0.0' }, { dependencies: { next: '^16.4.6' } }, lock)
    expect(found.map(({ message }) => message)).toEqual(['next 16.4.5 is below 16.4.6', 'next-auth is not in the lock file', 'next is not pinned to one version: ^16.4.6'])
  })
})

test('[E1] a column that is not listed, one that is gone and a sealed one listed as public are found', () => {
  const inventory = { 'province.people': { purpose: 'x', retention: 'x', columns: { id: 'technical', gone: 'public', name_sealed: 'public' } } } as const
  const found = dataInventory(inventory, [{ name: 'province.people', columns: ['id', 'name_sealed', 'phone_key'] }, { name: 'province.new', columns: ['id'] }])
  expect(found.map(({ message }) => message)).toEqual([
    'province.people.name_sealed is listed as public', 'province.people.phone_key is not listed', 'province.people.gone is listed but is no column', 'province.new is not listed',
  ])
})
