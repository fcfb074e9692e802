import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { may, permissions, type Action } from '@/lib/policy/permissions'
import { actors, targets } from './matrix-actors'

const TABLE = new URL('./permission-matrix.txt', import.meta.url)

const actionNames = (): Action[] => Object.keys(permissions).filter((name): name is Action => name in permissions)
const actorNames = Object.keys(actors).filter((name): name is keyof typeof actors => name in actors)
const targetNames = Object.keys(targets).filter((name): name is keyof typeof targets => name in targets)

const cellOf = (action: Action, actor: keyof typeof actors): string =>
  targetNames.filter((name) => may(actors[actor], action, targets[name])).join('') || '-'

const lineOf = (action: Action, actor: keyof typeof actors): string => `${action} ${actor} ${cellOf(action, actor)}`

const committed = new Map(
  readFileSync(TABLE, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [line.split(' ').slice(0, 2).join(' '), line] as const),
)

describe('[B2] who may do what, cell by cell', () => {
  it('names every action, every actor, and nothing else', () => {
    const pairs = actionNames().flatMap((action) => actorNames.map((actor) => `${action} ${actor}`))
    expect([...committed.keys()].toSorted()).toEqual(pairs.toSorted())
  })

  it.each(actionNames())('%s', (action) => {
    for (const actor of actorNames) expect(lineOf(action, actor)).toBe(committed.get(`${action} ${actor}`))
  })
})

/** What anybody may do who comes along; every other row must keep strangers out. */
const OPEN_TO_ALL = ['account.register', 'account.recover', 'account.sign-in', 'plate.read-stock', 'paper.verify', 'parcel.look-up', 'violation.look-up', 'place.read', 'terminal.enrol', 'exam.read-plan', 'absence.read-public']

describe('[B2][A5][B5][B7] what no table may say', () => {
  const closed = actionNames().filter((action) => !OPEN_TO_ALL.includes(action))
  const reached = (actor: keyof typeof actors) => closed.filter((action) => cellOf(action, actor) !== '-')

  it('lets nobody unknown near anything that is not public', () => expect(reached('anonymous')).toEqual([]))

  it('gives staff without the second factor or without a role their own login alone', () => {
    expect(reached('clerk-1f')).toEqual(['session.use'])
    expect(reached('dealer-admin-1f')).toEqual(['session.use'])
    expect(reached('no-role')).toEqual(['session.use'])
  })

  it('keeps officers and members of one province out of another', () => {
    for (const actor of ['clerk', 'reviewer', 'planner', 'examiner', 'administrator', 'auditor', 'dealer-1', 'school'] as const)
      for (const action of closed.filter((each) => each !== 'session.use')) expect(`${action} ${cellOf(action, actor)}`).not.toContain('B')
    for (const actor of ['clerk-35', 'reviewer-35', 'dealer-xmn'] as const)
      for (const action of closed.filter((each) => each !== 'session.use')) expect(cellOf(action, actor).replace('B', '-').replace('--', '-')).toBe('-')
  })

  it('keeps officers of one place away from another place and from the whole province', () => {
    for (const actor of ['clerk-has', 'administrator-has'] as const)
      for (const action of closed.filter((each) => each !== 'session.use')) expect(`${action} ${cellOf(action, actor)}`).not.toMatch(/ .*[SP]/)
  })

  it('lets nobody decide, publish or grant what they made themselves', () => {
    expect(cellOf('application.decide', 'reviewer')).not.toContain('r')
    expect(cellOf('exam.decide-fraud', 'reviewer')).not.toContain('r')
    expect(cellOf('ban.decide-lifting', 'reviewer')).not.toContain('r')
    expect(cellOf('inspection.decide-voiding', 'reviewer')).not.toContain('r')
    expect(cellOf('plate.publish-segment', 'planner')).not.toContain('p')
    expect(cellOf('plate.publish-segment', 'administrator')).not.toContain('a')
    expect(cellOf('staff.grant-role', 'administrator')).not.toContain('a')
  })

  it('opens a record without an owner to no person', () => {
    for (const actor of ['citizen-a', 'citizen-b', 'citizen-l1', 'visitor', 'visitor-l1'] as const)
      for (const action of closed.filter((each) => each !== 'session.use')) expect(`${action} ${cellOf(action, actor)}`).not.toMatch(/ .*N/)
  })

  it('[KSK-03] keeps a visit begun by number and message to what asks for no more', () => {
    for (const action of closed.filter((each) => each !== 'visit.continue')) expect(`${action} ${cellOf(action, 'visitor-l1')}`).toMatch(/ (E|-)$/)
  })

  it('leaves the audit to the auditor, who changes nothing', () => {
    expect(actorNames.filter((actor) => cellOf('audit.read', actor) !== '-')).toEqual(['auditor'])
    expect(reached('auditor')).toEqual([
      'organisation.read', 'application.read', 'application.list-queue', 'file.read', 'payment.read', 'absence.read', 'ban.read-office', 'violation.read-office', 'violation.see-picture', 'application.disclose', 'paper.read', 'plate.read-office', 'exam.read-office', 'sale.read', 'inspection.read-office', 'temporary-plate.read',
      'terminal.read', 'audit.read', 'ledger.read', 'session.use',
    ])
  })
})
