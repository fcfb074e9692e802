import type { Actor, Level, StaffRole } from '../kernel/actor'
import { personOf } from '../kernel/actor'
import { meetsLevel } from './identity-levels'

/** What an action is about; only what the decision needs, read from the loaded row. */
export type Target = {
  readonly province: string
  readonly place?: string
  readonly personId?: string
  readonly accountId?: string
  readonly organisationId?: string
  /** What a body needs to be and its operator to hold, to file this for a person (REG-17). */
  readonly filing?: { readonly kinds: readonly string[]; readonly function: string }
  readonly terminalId?: string
  /** What the item it belongs to asks of who uses it (REG-04); unsaid, it is nothing for a visit begun by number and message. */
  readonly level?: Level
  /** The staff member whose case or proposal it is; nobody approves the own one (B7). */
  readonly madeBy?: string
}

type Permission = (actor: Actor, target: Target) => boolean

const anyone: Permission = () => true
const system: Permission = (actor) => actor.kind === 'system'

/** KSK-03: without card and face a terminal gives what the visit's level opens, of whatever person; an account's level is judged with the item. */
const isWithinVisit: Permission = (actor, target) => actor.kind !== 'visitor' || actor.level === 'L2' || meetsLevel(actor.level, target.level ?? 'L2')

const own: Permission = (actor, target) => {
  const person = personOf(actor, target.province)
  return person !== null && person === target.personId && isWithinVisit(actor, target)
}

const ownAccount: Permission = (actor, target) => 'accountId' in actor && actor.accountId === target.accountId

const signedIn: Permission = (actor) => 'accountId' in actor

const staff =
  (...roles: StaffRole[]): Permission =>
  (actor, target) =>
    actor.kind === 'staff' &&
    actor.factorGiven &&
    // B7: nobody holds an office over the own case or that of one's family.
    !(target.personId !== undefined && actor.tooNear.includes(target.personId)) &&
    actor.roles.some(
      (held) =>
        roles.includes(held.role) &&
        held.province === target.province &&
        (held.place === '*' || target.place === undefined || held.place === target.place),
    )

const member =
  (kinds: readonly string[], role?: 'administrator'): Permission =>
  (actor, target) =>
    actor.kind === 'member' &&
    (actor.role === 'operator' || actor.factorGiven) &&
    (kinds.length === 0 || kinds.includes(actor.organisationKind)) &&
    (role === undefined || actor.role === role) &&
    actor.province === target.province &&
    (target.place === undefined || actor.place === target.place) &&
    (target.organisationId === undefined || actor.organisationId === target.organisationId)

/** REG-17: an operator uses the portal's functions that the administrator gave. */
const given =
  (service: string, permission: Permission): Permission =>
  (actor, target) =>
    permission(actor, target) && actor.kind === 'member' && (actor.services.includes('*') || actor.services.includes(service))

/** Somebody of the body that files or filed it; of which one, the target always says. */
const filer: Permission = (actor, target) =>
  target.filing !== undefined && target.organisationId !== undefined && given(target.filing.function, member(target.filing.kinds))(actor, target)

/** Somebody of the body that is named; what they may see of it, the rows say. */
const ofTheBody: Permission = (actor, target) => target.organisationId !== undefined && member([])(actor, target)

const terminal: Permission = (actor, target) =>
  actor.kind === 'terminal' && actor.province === target.province && (target.terminalId === undefined || actor.terminalId === target.terminalId)

const either =
  (...permissions: Permission[]): Permission =>
  (actor, target) =>
    permissions.some((permission) => permission(actor, target))

const notOwnWork =
  (permission: Permission): Permission =>
  (actor, target) =>
    permission(actor, target) && !(actor.kind === 'staff' && target.madeBy === actor.accountId)

/** The one table of who may do what (B2). An action that is not here is denied to everyone. */
export const permissions = {
  'account.register': anyone,
  'account.recover': anyone,
  'account.sign-in': anyone,
  'account.change': ownAccount,
  'account.read': either(ownAccount, staff('window-clerk', 'administrator')),
  'account.register-at-window': staff('window-clerk'),
  'account.disable': staff('administrator'),
  'session.end': ownAccount,
  'session.end-any': staff('administrator'),
  'organisation.register': staff('window-clerk'),
  'organisation.list': staff('window-clerk', 'administrator'),
  'organisation.suspend': staff('administrator'),
  'organisation.manage-operators': member([], 'administrator'),
  'organisation.read': either(member([]), staff('window-clerk', 'administrator', 'auditor')),
  'staff.grant-role': notOwnWork(staff('administrator')),
  'application.start': either(own, filer, staff('window-clerk')),
  'application.answer': either(own, filer, staff('window-clerk')),
  'application.submit': either(own, filer, staff('window-clerk')),
  'application.withdraw': either(own, staff('window-clerk')),
  'application.act-as-applicant': own,
  'application.act-as-filer': filer,
  /** Who may come near a transition at all; which ones are whose, the definition says. */
  'application.move': either(own, filer, staff('window-clerk', 'reviewer'), system),
  'application.check': own,
  'application.read': either(own, ofTheBody, staff('window-clerk', 'reviewer', 'auditor')),
  'application.list-queue': staff('window-clerk', 'reviewer', 'auditor'),
  'application.take': staff('reviewer', 'window-clerk'),
  'application.decide': notOwnWork(staff('reviewer')),
  'application.collect': staff('window-clerk', 'reviewer'),
  'file.read': either(own, ofTheBody, staff('window-clerk', 'reviewer', 'auditor')),
  'payment.request': own,
  'payment.read': either(own, staff('window-clerk', 'reviewer', 'auditor')),
  'fine.pay-own': own,
  /** Whoever is signed in may pay, with the number of the decision (VIO-21); at a terminal and for a body somebody of the register does. */
  'fine.pay-others': either(own, ownAccount),
  /** Whose order it is, the row says. */
  'fine.read-order': either(own, ownAccount),
  'payment.reconcile': staff('administrator'),
  'fine.bank-counter': staff('administrator'),
  'fine.manage-bank-keys': staff('administrator'),
  'production.manage': staff('window-clerk'),
  'parcel.look-up': anyone,
  'violation.look-up': anyone,
  'absence.read': staff('reviewer', 'auditor'),
  'absence.publish': staff('reviewer'),
  'absence.decide': staff('reviewer'),
  'absence.read-own': own,
  'absence.read-public': anyone,
  'violation.handle': own,
  'violation.handle-at-window': staff('window-clerk'),
  /** The driver asks and takes it back, the owner answers, either ends it (VIO-08). */
  'binding.ask': own,
  'binding.answer': own,
  'binding.end': own,
  'binding.read-own': own,
  'ban.read-own': own,
  'ban.read-office': staff('window-clerk', 'reviewer', 'auditor'),
  /** Lifting takes two (BAN-general). */
  'ban.propose-lifting': staff('window-clerk', 'reviewer'),
  'ban.decide-lifting': notOwnWork(staff('reviewer')),
  /** What bears a device's signature, and what an office uploaded. */
  'violation.capture': system,
  'violation.manage-devices': staff('administrator'),
  'violation.read-office': staff('window-clerk', 'reviewer', 'administrator', 'auditor'),
  'violation.upload': staff('window-clerk', 'reviewer'),
  'violation.check': notOwnWork(staff('reviewer')),
  'violation.propose-change': staff('window-clerk', 'reviewer'),
  'violation.decide-change': notOwnWork(staff('reviewer')),
  'violation.extend': staff('window-clerk'),
  'violation.see-picture': either(own, staff('window-clerk', 'reviewer', 'administrator', 'auditor')),
  'application.disclose': staff('reviewer', 'window-clerk', 'auditor'),
  'register.read-own': own,
  'receipt.read': own,
  /** Which papers are whose is judged by the loaded row. */
  'paper.read': either(own, ofTheBody, staff('window-clerk', 'reviewer', 'auditor')),
  'paper.verify': anyone,
  'register.look-up': staff('window-clerk', 'reviewer'),
  'vehicle.register': staff('window-clerk'),
  'notice.read-own': own,
  'plate.open': own,
  'plate.choose': own,
  'plate.give-up': own,
  'plate.propose-segment': staff('planner'),
  'plate.publish-segment': notOwnWork(staff('planner', 'administrator')),
  'plate.cancel-segment': staff('planner', 'administrator'),
  'plate.read-office': staff('planner', 'administrator', 'reviewer', 'auditor'),
  'plate.read-stock': anyone,
  'plate.stock-keeping': system,
  'exam.read-plan': anyone,
  'exam.plan': staff('planner'),
  'exam.read-office': staff('planner', 'examiner', 'window-clerk', 'reviewer', 'administrator', 'auditor'),
  /** Fairness leaves a school no booking in a student's name but with the student's code (EXM-26). */
  'exam.book': either(own, given('student', member(['DS'])), staff('window-clerk')),
  'exam.assist': given('student', member(['DS'])),
  'exam.change': either(own, staff('window-clerk')),
  'exam.cancel-at-window': staff('window-clerk'),
  'exam.read-own': own,
  'exam.enter-result': staff('examiner'),
  'exam.decide-fraud': notOwnWork(staff('reviewer')),
  'exam.report-hours': given('student', member(['DS'])),
  'sale.report': given('sale', member(['DLR'])),
  'sale.read': either(given('sale', member(['DLR'])), staff('window-clerk', 'reviewer', 'auditor')),
  'examination.enter': given('examination', member(['HOS'])),
  'examination.audit': staff('reviewer'),
  'student.read': given('student', member(['DS'])),
  'inspection.plan': given('inspection', member(['INSP'])),
  'inspection.receive': given('inspection', member(['INSP'])),
  'inspection.claim-mark': own,
  'inspection.read-office': staff('window-clerk', 'reviewer', 'auditor'),
  /** Not to recognise a result takes two (ORG-05). */
  'inspection.propose-voiding': staff('window-clerk', 'reviewer'),
  'inspection.decide-voiding': notOwnWork(staff('reviewer')),
  'temporary-plate.issue': given('temporary-plate', member(['DLR'])),
  'temporary-plate.manage': either(given('temporary-plate', member(['DLR'])), staff('window-clerk')),
  'temporary-plate.read': either(given('temporary-plate', member(['DLR'])), staff('window-clerk', 'reviewer', 'auditor')),
  'temporary-plate.hand-out-sheets': staff('window-clerk'),
  'place.read': anyone,
  'calendar.edit': staff('planner', 'administrator'),
  'terminal.manage': staff('administrator'),
  'terminal.read': staff('administrator', 'window-clerk', 'auditor'),
  'terminal.enrol': anyone,
  'terminal.serve': terminal,
  'visit.continue': (actor, target) => actor.kind === 'visitor' && actor.terminalId === target.terminalId,
  /** A verified person lends the own identity to the terminal they stand at. */
  'visit.lend-identity': (actor, target) => actor.kind === 'citizen' && actor.level === 'L2' && own(actor, target),
  'audit.read': staff('auditor'),
  'ledger.read': staff('auditor', 'administrator'),
  'clock.set': system,
  'session.use': signedIn,
  'system.run': system,
} satisfies Record<string, Permission>

export type Action = keyof typeof permissions

export const may = (actor: Actor, action: Action, target: Target): boolean => permissions[action](actor, target)
