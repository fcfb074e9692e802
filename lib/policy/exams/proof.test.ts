import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { canonicalJson, type Json } from '@/lib/kernel/canonical-json'
import { ALLOTMENT_RULE, ALLOTMENT_VERIFIER } from './allotment-rule'
import { PROOF_FORMAT, rankList, type ProofList, type ProofRequest } from './proof'

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
const published = (path: string): string => resolve('public', path.slice(1))

type Outcome = { readonly ok: boolean; readonly faults: readonly string[]; readonly counts: { readonly allotted: number } | null; readonly listHash: string | null; readonly fileHash: string }
/** The program people download; plain JavaScript without types, which is what the cast states. */
const { verify } = (await import(/* @vite-ignore */ pathToFileURL(published(ALLOTMENT_VERIFIER)).href)) as { verify: (text: string, publishedHash?: string) => Promise<Outcome> }

const fileOf = (list: ProofList): string => {
  const { results } = rankList(list, digest)
  return canonicalJson({ list, listHash: digest(canonicalJson(list)), results } satisfies Json)
}

const request = (id: string, wishes: readonly string[], change: Partial<ProofRequest> = {}): ProofRequest =>
  ({ id, subject: 'K2', wishes, needs: [], queueAt: 1_700_000_000_000, reason: 'test', acceptedAt: 1, submittedAt: 1, ...change })

const LIST: ProofList = {
  format: PROOF_FORMAT, place: 'has', closesAt: 1_765_789_200_000, ruleHash: ALLOTMENT_RULE.sha256,
  sessions: [
    { id: 'exs_1', subject: 'K2', capacity: 1, startsAt: 1 }, { id: 'exs_2', subject: 'K2', capacity: 1, startsAt: 2 }, { id: 'exs_3', subject: 'K3R', capacity: 2, startsAt: 3 },
  ],
  requests: [
    request('exb_1', ['exs_1', 'exs_2']), request('exb_2', ['exs_1', 'exs_2'], { queueAt: 1_700_000_000_001 }), request('exb_3', ['exs_1'], { queueAt: 1_700_000_000_002 }),
    request('exb_4', ['exs_3'], { subject: 'K3R', needs: ['exb_3'] }), request('exb_5', ['exs_3'], { subject: 'K3R', needs: ['exb_1'] }),
  ],
}

const folder = mkdtempSync(join(tmpdir(), 'open122-proof-'))
afterAll(() => rmSync(folder, { recursive: true }))
const shell = (text: string, ...rest: string[]) => {
  const path = join(folder, 'closing.json')
  writeFileSync(path, text)
  return spawnSync(process.execPath, [published(ALLOTMENT_VERIFIER), path, ...rest], { encoding: 'utf8' })
}

test('the rule that is shown is the file that is published (EXM-15)', () => expect(digest(readFileSync(published(ALLOTMENT_RULE.path), 'utf8'))).toBe(ALLOTMENT_RULE.sha256))

describe('the file of a closing is recomputed by a program that shares no code with us', () => {
  test('right as it is, by import and from the shell', async () => {
    const text = fileOf(LIST)
    expect(await verify(text, digest(text))).toMatchObject({ ok: true, faults: [], counts: { requests: 5, allotted: 3, notAllotted: 1, void: 1 }, fileHash: digest(text) })
    const { stdout, status } = shell(text, digest(text))
    expect(status).toBe(0)
    expect(stdout).toContain('right: 5 requests for 3 sessions, 3 places given, 1 without, 1 void')
  })

  test('who waited longest, a second wish, and what is void (EXM-03, EXM-17, EXM-20)', () =>
    expect(rankList(LIST, digest).results).toEqual([
      { id: 'exb_1', result: 'allotted', session: 'exs_1', rank: 1 }, { id: 'exb_2', result: 'allotted', session: 'exs_2', rank: 2 },
      { id: 'exb_3', result: 'not-allotted', session: 'exs_1', rank: 3 }, { id: 'exb_4', result: 'void', session: 'exs_3', rank: expect.any(Number) },
      { id: 'exb_5', result: 'allotted', session: 'exs_3', rank: expect.any(Number) },
    ]))

  test('any single changed byte fails', async () => {
    const text = fileOf(LIST)
    const known = digest(text)
    const wrong: number[] = []
    for (let at = 0; at < text.length; at++) {
      const changed = `${text.slice(0, at)}${text[at] === '1' ? '2' : '1'}${text.slice(at + 1)}`
      if (changed !== text && (await verify(changed, known)).ok) wrong.push(at)
    }
    expect(wrong).toEqual([])
  }, 60_000)

  test('also without the published hash: a winner exchanged, a capacity raised, a key made better, a request left out', async () => {
    const change = async (edit: (file: { list: ProofList; listHash: string; results: Json[] }) => Json) => {
      const file = edit(JSON.parse(fileOf(LIST)) as { list: ProofList; listHash: string; results: Json[] })
      return (await verify(canonicalJson(file))).ok
    }
    expect(await change((file) => ({ ...file, results: [file.results[1] ?? null, file.results[0] ?? null, ...file.results.slice(2)] }))).toBe(false)
    expect(await change(({ list, ...file }) => ({ ...file, list: { ...list, sessions: list.sessions.map((each) => ({ ...each, capacity: 9 })) } }))).toBe(false)
    expect(await change(({ list, ...file }) => ({ ...file, list: { ...list, requests: list.requests.map((each) => (each.id === 'exb_3' ? { ...each, queueAt: 1 } : each)) } }))).toBe(false)
    expect(await change(({ list, results, ...file }) => ({ ...file, list: { ...list, requests: list.requests.slice(0, 4) }, results: results.slice(0, 4) }))).toBe(false)
    expect(await change((file) => ({ ...file }))).toBe(true)
  })

  test.each([['no JSON', 'x'], ['another thing', '{}'], ['null', 'null'], ['a list that is none', '{"list":{"format":"open122-driving-test-closing/1"},"listHash":"x","results":[]}']])('%s fails in words', async (_, text) => {
    const outcome = await verify(text)
    expect(outcome.ok).toBe(false)
    expect(outcome.faults[0]).toMatch(/[a-z]/)
    expect(shell(text).status).toBe(1)
  })

  test('the shell says how it is used when it is given nothing', () =>
    expect(execFileSync(process.execPath, [published(ALLOTMENT_VERIFIER)], { encoding: 'utf8' })).toContain('node verify-1.mjs closing.json'))
})

const id = (kind: string, n: number): string => `${kind}_${String(n).padStart(3, '0')}`
const lists = fc.record({
  capacities: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 }),
  people: fc.array(fc.record({ queueAt: fc.integer({ min: 0, max: 4 }), acceptedAt: fc.integer({ min: 0, max: 1 }), submittedAt: fc.integer({ min: 0, max: 1 }), first: fc.nat(), second: fc.nat(), road: fc.boolean() }), { maxLength: 20 }),
}).map(({ capacities, people }): ProofList => {
  const sessions = (['K2', 'K3R'] as const).flatMap((subject, s) => capacities.map((capacity, i) => ({ id: id('exs', s * 10 + i), subject, capacity, startsAt: i })))
  const wish = (s: number, n: number) => id('exs', s * 10 + (n % capacities.length))
  const requests = people.flatMap(({ queueAt, acceptedAt, submittedAt, first, second, road }, n) => {
    const key = { queueAt, acceptedAt, submittedAt }
    const field = request(id('exb', n), [...new Set([wish(0, first), wish(0, second)])], key)
    return road ? [field, request(id('exb', 100 + n), [wish(1, second)], { ...key, subject: 'K3R', needs: [field.id] })] : [field]
  })
  return { ...LIST, sessions, requests: requests.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
})

test('two programs, one outcome: the platform’s and the published verifier agree on any list', () =>
  fc.assert(fc.asyncProperty(lists, async (list) => {
    expect(await verify(fileOf(list))).toMatchObject({ ok: true, faults: [] })
  }), { numRuns: 60 }))
