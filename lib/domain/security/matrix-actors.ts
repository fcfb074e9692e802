import type { Actor, StaffRole } from '@/lib/kernel/actor'
import type { Target } from '@/lib/policy/permissions'

type Role = { readonly province: string; readonly place: string; readonly role: StaffRole }

const staff = (accountId: string, roles: readonly Role[], factorGiven = true): Actor => ({ kind: 'staff', accountId, sessionId: 'ses', roles, tooNear: [], freshAt: 0, factorGiven })

const one = (accountId: string, role: StaffRole, province = '32', place = '*'): Actor => staff(accountId, [{ province, place, role }])

const near = (role: StaffRole): Actor => ({ kind: 'staff', accountId: `acc-near-${role}`, sessionId: 'ses', roles: [{ province: '32', place: '*', role }], tooNear: ['per-a'], freshAt: 0, factorGiven: true })

const citizen = (accountId: string, level: 'L1' | 'L2', people: Readonly<Record<string, string>>): Actor => ({ kind: 'citizen', accountId, sessionId: 'ses', level, people, freshAt: 0 })

const member = (organisationId: string, change: Partial<Extract<Actor, { kind: 'member' }>> = {}): Actor => ({
  kind: 'member', accountId: `acc-${organisationId}`, sessionId: 'ses', organisationId, organisationKind: 'DLR', role: 'operator', services: ['*'],
  place: 'has', province: '32', personId: null, freshAt: 0, factorGiven: true, ...change,
})

/** Everybody who may stand at a door (B2). */
export const actors = {
  anonymous: { kind: 'anonymous' },
  'citizen-a': citizen('acc-a', 'L2', { 32: 'per-a' }),
  'citizen-b': citizen('acc-b', 'L2', { 35: 'per-b' }),
  'citizen-l1': citizen('acc-l1', 'L1', { 32: 'per-l1' }),
  'dealer-1': member('org-1'),
  'dealer-2': member('org-2'),
  'dealer-xmn': member('org-x', { place: 'xmn', province: '35' }),
  'dealer-admin': member('org-1', { accountId: 'acc-org-1-admin', role: 'administrator' }),
  'dealer-admin-1f': member('org-1', { accountId: 'acc-org-1-admin', role: 'administrator', factorGiven: false }),
  'dealer-no-sales': member('org-1', { services: ['other'] }),
  station: member('org-i', { organisationKind: 'INSP' }),
  fleet: member('org-f', { organisationKind: 'TRN', services: ['fleet'], personId: 'per-f' }),
  'fleet-not-given': member('org-f', { organisationKind: 'TRN', services: ['other'], personId: 'per-f' }),
  'fleet-admin-1f': member('org-f', { organisationKind: 'TRN', role: 'administrator', factorGiven: false, personId: 'per-f' }),
  hospital: member('org-h', { organisationKind: 'HOS' }),
  /** The body of the first dealer, were it a driving school. */
  school: member('org-1', { organisationKind: 'DS' }),
  clerk: one('acc-clerk', 'window-clerk'),
  'clerk-has': one('acc-clerk-has', 'window-clerk', '32', 'has'),
  'clerk-35': one('acc-clerk-35', 'window-clerk', '35'),
  'clerk-1f': staff('acc-clerk', [{ province: '32', place: '*', role: 'window-clerk' }], false),
  reviewer: one('acc-reviewer', 'reviewer'),
  'reviewer-35': one('acc-reviewer-35', 'reviewer', '35'),
  /** Of A, or of A's family. */
  'reviewer-near-a': near('reviewer'),
  'clerk-near-a': near('window-clerk'),
  planner: one('acc-planner', 'planner'),
  examiner: one('acc-examiner', 'examiner'),
  administrator: one('acc-administrator', 'administrator'),
  'administrator-has': one('acc-administrator-has', 'administrator', '32', 'has'),
  auditor: one('acc-auditor', 'auditor'),
  'no-role': staff('acc-none', []),
  visitor: { kind: 'visitor', visitId: 'vis', terminalId: 'ter-1', place: 'has', province: '32', personId: 'per-a', level: 'L2' },
  /** The same person by number and message. */
  'visitor-l1': { kind: 'visitor', visitId: 'vis', terminalId: 'ter-1', place: 'has', province: '32', personId: 'per-a', level: 'L1' },
  terminal: { kind: 'terminal', terminalId: 'ter-1', place: 'has', province: '32', sessionId: 'tse' },
  system: { kind: 'system', name: 'test' },
} as const satisfies Record<string, Actor>

/** What an act may be about; a letter each, as the table names them. */
export const targets = {
  /** A's own records at Huai'an. */
  A: { province: '32', place: 'has', personId: 'per-a', accountId: 'acc-a' },
  /** A's own things of an item that asks for level L1 (REG-04). */
  E: { province: '32', place: 'has', personId: 'per-a', level: 'L1' },
  /** B's own records in another province. */
  B: { province: '35', place: 'xmn', personId: 'per-b', accountId: 'acc-b' },
  /** The L1 person's records at Huai'an. */
  L: { province: '32', place: 'has', personId: 'per-l1', accountId: 'acc-l1' },
  /** A record of a body that owns vehicles. */
  F: { province: '32', place: 'has', personId: 'per-f' },
  /** Something of the first dealer. */
  O: { province: '32', place: 'has', organisationId: 'org-1', accountId: 'acc-org-1' },
  /** Something of another place of the province. */
  S: { province: '32', place: 'szv' },
  /** Something of the whole province. */
  P: { province: '32', place: '*' },
  /** Work of the reviewer, of the planner and of the administrator. */
  r: { province: '32', place: 'has', madeBy: 'acc-reviewer' },
  p: { province: '32', place: 'has', madeBy: 'acc-planner' },
  a: { province: '32', place: 'has', madeBy: 'acc-administrator' },
  /** The first terminal and another. */
  T: { province: '32', place: 'has', terminalId: 'ter-1' },
  t: { province: '32', place: 'has', terminalId: 'ter-2' },
  /** A record without an owner: nobody's by mistake. */
  N: { province: '32', place: 'has', personId: '', accountId: '' },
} as const satisfies Record<string, Target>
