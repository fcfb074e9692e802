// Recomputes who gets which place in a driving test from the file a vehicle office publishes after closing, by rule-1.txt.
// In a browser:  import { verify } from './verify-1.mjs'; await verify(text)
// From a shell:  node verify-1.mjs closing.json [sha256 of the file as published]
// It needs nothing but this file, and shares no code with the platform.

const FORMAT = 'open122-driving-test-closing/1'
const RULE = '21fbc8ba60d0415dfc248f17e7ddf98ad095e66479656da187ff90af3db164ea'
const SUBJECTS = ['K1', 'K2', 'K3R', 'K3S']

const sha256 = async (text) => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Keys sorted, no white space. */
const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}

const isText = (value) => typeof value === 'string' && value !== ''
const isTime = Number.isSafeInteger
const isCount = (value) => Number.isSafeInteger(value) && value >= 0
const isList = (value, isEach) => Array.isArray(value) && value.every(isEach)

const isSession = (each) => each !== null && typeof each === 'object' && isText(each.id) && SUBJECTS.includes(each.subject) && isCount(each.capacity) && isTime(each.startsAt)
const isRequest = (each) =>
  each !== null && typeof each === 'object' && isText(each.id) && SUBJECTS.includes(each.subject) && isList(each.wishes, isText) && each.wishes.length > 0 && isList(each.needs, isText) &&
  isTime(each.queueAt) && isTime(each.acceptedAt) && isTime(each.submittedAt)

const twice = (ids) => ids.find((id, i) => ids.indexOf(id) !== i)

/** Rule 3 and 4. */
const before = (a, b) =>
  a.queueAt - b.queueAt || a.acceptedAt - b.acceptedAt || a.submittedAt - b.submittedAt || (a.tie < b.tie ? -1 : a.tie > b.tie ? 1 : 0)

/** Everybody who names the session, each with the number of the choice and the tie's hash. */
const namedBy = async (session, requests) => {
  const named = requests.filter(({ wishes }) => wishes.includes(session.id))
  return Promise.all(named.map(async (request) => ({ ...request, choice: request.wishes.indexOf(session.id), tie: await sha256(`${session.id}:${request.id}`) })))
}

/** Rules 5 and 6: what every request gets, as id → { result, session, rank }. */
const allot = async ({ sessions, requests }) => {
  const lists = new Map()
  for (const session of sessions) lists.set(session.id, (await namedBy(session, requests)).sort((a, b) => a.choice - b.choice || before(a, b)))
  const given = new Map()
  const lost = new Map()
  for (const subject of SUBJECTS) {
    const own = requests.filter((request) => request.subject === subject)
    for (const request of own) if (request.needs.some((id) => lost.has(id))) lost.set(request.id, 'void')
    const left = new Map(sessions.map(({ id, capacity }) => [id, capacity]))
    for (let choice = 0; choice < Math.max(0, ...own.map(({ wishes }) => wishes.length)); choice++)
      for (const session of sessions.filter((each) => each.subject === subject))
        for (const request of lists.get(session.id)) {
          if (request.subject !== subject || request.choice !== choice || given.has(request.id) || lost.has(request.id) || left.get(session.id) === 0) continue
          given.set(request.id, session.id)
          left.set(session.id, left.get(session.id) - 1)
        }
    for (const request of own) if (!given.has(request.id) && !lost.has(request.id)) lost.set(request.id, 'not-allotted')
  }
  return requests.map(({ id, wishes }) => {
    const session = given.get(id) ?? wishes[0]
    return { id, result: given.has(id) ? 'allotted' : lost.get(id), session, rank: (lists.get(session) ?? []).findIndex((each) => each.id === id) + 1 }
  })
}

const shapeFault = ({ list, listHash, results }) => {
  if (list === null || typeof list !== 'object' || list.format !== FORMAT) return 'this is no file of that kind'
  if (!isText(list.place) || !isTime(list.closesAt) || !isList(list.sessions, isSession) || !isList(list.requests, isRequest)) return 'the list is not complete'
  if (!isText(listHash) || !Array.isArray(results)) return 'the file is not complete'
  const doubled = twice(list.sessions.map(({ id }) => id)) ?? twice(list.requests.map(({ id }) => id))
  if (doubled) return `${doubled} stands twice`
  const subjectOf = new Map(list.sessions.map(({ id, subject }) => [id, subject]))
  const stray = list.requests.find(({ subject, wishes }) => wishes.some((id) => subjectOf.get(id) !== subject))
  return stray ? `${stray.id} names a session that is not of the list` : null
}

/**
 * { ok, faults, counts, listHash, fileHash }. `faults` are sentences; none means that every place was given as the rule says.
 * Every byte counts: a file that is not its own canonical form, or has another hash than the one published, fails.
 */
export const verify = async (text, publishedHash) => {
  const fileHash = await sha256(text)
  const failed = (fault) => ({ ok: false, faults: [fault], counts: null, listHash: null, fileHash })
  let file
  try {
    file = JSON.parse(text)
  } catch {
    return failed('this is no JSON')
  }
  if (file === null || typeof file !== 'object') return failed('this is no file of that kind')
  const misshapen = shapeFault(file)
  if (misshapen) return failed(misshapen)

  const faults = []
  if (publishedHash && publishedHash.trim().toLowerCase() !== fileHash) faults.push(`the file has the hash ${fileHash}, published was ${publishedHash}`)
  if (canonical(file) !== text) faults.push('the file is not in canonical form')
  if (file.list.ruleHash !== RULE) faults.push(`it goes by another rule: ${file.list.ruleHash}`)
  const listHash = await sha256(canonical(file.list))
  if (listHash !== file.listHash) faults.push(`the list has the hash ${listHash}, the file says ${file.listHash}`)
  const due = await allot(file.list)
  if (file.results.length !== due.length) faults.push(`${file.results.length} results for ${due.length} requests`)
  due.forEach((expected, i) => {
    if (canonical(file.results[i] ?? null) !== canonical(expected)) faults.push(`${expected.id}: should be ${canonical(expected)}, is ${canonical(file.results[i] ?? null)}`)
  })
  const count = (result) => due.filter((each) => each.result === result).length
  const counts = { requests: due.length, sessions: file.list.sessions.length, allotted: count('allotted'), notAllotted: count('not-allotted'), void: count('void') }
  return { ok: faults.length === 0, faults, counts, listHash, fileHash }
}

const fromShell = async ([path, publishedHash]) => {
  const { readFileSync } = await import('node:fs')
  const outcome = await verify(readFileSync(path, 'utf8'), publishedHash)
  for (const fault of outcome.faults) console.log(fault)
  console.log(`file  ${outcome.fileHash}\nlist  ${outcome.listHash ?? '-'}`)
  if (outcome.ok) console.log(`right: ${outcome.counts.requests} requests for ${outcome.counts.sessions} sessions, ${outcome.counts.allotted} places given, ${outcome.counts.notAllotted} without, ${outcome.counts.void} void`)
  else console.log('WRONG')
  process.exitCode = outcome.ok ? 0 : 1
}

if (typeof process !== 'undefined' && process.argv?.[1] && import.meta.url.endsWith(process.argv[1].split(/[\\/]/).pop() ?? '-')) {
  if (process.argv[2]) await fromShell(process.argv.slice(2))
  else console.log('node verify-1.mjs closing.json [sha256]')
}
