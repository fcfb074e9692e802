import { z } from 'zod'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem, type Problem } from '@/lib/kernel/problem'
import { parsePlateNumber } from '@/lib/policy/identifiers/plate-number'
import { CHOICE_MODES, triesAreLeft, triesLeft, type ChoiceMode, type WishAnswer } from '@/lib/policy/plate-choice'
import { holdEndsAt } from '@/lib/policy/plates'
import { CODE_TEXTS } from '@/lib/messages/code-texts'
import { setFact } from '../applications/set-fact'
import { codeLimitProblem, issueCode, type CodeRequest } from '../codes/send-code'
import { command, done, refuse, refuseButKeep, type Command, type Outcome } from '../command'
import { ruleMomentOf } from '../rule-moment'
import { choiceIsOpen, findChoice, type Choice } from './choice'
import { currentBatch } from './draws'
import { endHold, sweepHolds } from './end-hold'
import { insertHold, liveHoldsOf, numberNow, takeNumber } from './hold-statements'
import { countShift } from './segment-counters'
import { countTries, spendTry } from './tries'
import { takeTurn } from './turn-limit'

export type Picked = { readonly holdId: string; readonly number: string; readonly expiresAt: number; readonly answer: WishAnswer }

/** A number is typed whole, or one of the batch is chosen: what is missing differs. */
const missing = (mode: ChoiceMode): string => (mode === 'drawn' ? 'plate.missing' : 'plate-number.missing')

const input = z
  .strictObject({ applicationId: z.string().max(40), number: z.string().max(20, 'plate-number.invalid'), mode: z.enum(CHOICE_MODES) })
  .superRefine(({ number, mode }, check) => {
    if (number.trim() === '') check.addIssue({ code: 'custom', message: missing(mode), path: ['number'] })
  })

type Wish = { readonly tx: Tx; readonly ctx: Context; readonly choice: Choice; readonly number: string; readonly mode: ChoiceMode }
type Taken = { readonly holdId: string; readonly segmentId: string; readonly expiresAt: number }

/** Another hold stands in the way: one's own gives way to the new wish, any other refuses it (PLT-08). */
const makeRoom = async ({ tx, ctx, choice }: Wish): Promise<Problem | null> => {
  const blocking = await liveHoldsOf(tx, choice)
  for (const hold of blocking) {
    const isMine = hold.state === 'held' && (hold.applicationId === choice.applicationId || hold.expiresAt <= ctx.machineNow)
    if (!isMine) return problem(hold.state === 'registered' ? 'plate.already-chosen' : 'plate.other-open')
    await endHold(tx, ctx, hold.id, hold.applicationId === choice.applicationId ? 'released' : 'expired')
  }
  return null
}

const hold = async (wish: Wish, taken: Taken): Promise<Problem | null> => {
  const { tx, ctx, choice, number, mode } = wish
  const row = { ...taken, id: taken.holdId, choice, number, mode, pickedAt: ctx.machineNow }
  if (await insertHold(tx, row)) return null
  const blocked = await makeRoom(wish)
  if (blocked) return blocked
  return (await insertHold(tx, row)) ? null : problem('plate.other-open')
}

/** The guarded update decides; a hold that nobody confirmed in time gives its number to whoever asks (PLT-10). */
const take = async (wish: Wish, taken: Omit<Taken, 'segmentId'>): Promise<Taken | WishAnswer> => {
  const { tx, ctx, choice, number } = wish
  const attempt = () => takeNumber(tx, { ...taken, choice, number, now: ctx.now })
  const first = await attempt()
  if (first) return { ...taken, segmentId: first.segmentId }
  const found = await numberNow(tx, { choice, number, now: ctx.now })
  if (!found) return 'not-in-segment'
  if (found.state !== 'held' || !found.holdId || (found.heldUntil ?? 0) > ctx.machineNow) return 'taken'
  await endHold(tx, ctx, found.holdId, 'expired')
  const second = await attempt()
  return second ? { ...taken, segmentId: second.segmentId } : 'taken'
}

/** The same number asked for again by its holder is the same hold: no second code, no try. */
const heldAlready = async ({ tx, ctx, choice, number }: Wish): Promise<Picked | null> => {
  const known = choice.facts[choice.holdField]
  if (!known) return null
  const mine = (await liveHoldsOf(tx, choice)).find((each) => each.id === known && each.number === number && each.state === 'held')
  return mine && mine.expiresAt > ctx.machineNow ? { holdId: mine.id, number, expiresAt: mine.expiresAt, answer: 'free' } : null
}

const isOffered = async ({ tx, ctx, choice, number }: Wish): Promise<boolean> =>
  (await currentBatch(tx, ctx, choice.vehicleId))?.numbers.includes(number) ?? false

const refusalOf = async (wish: Wish, answer: WishAnswer): Promise<Outcome<never>> => {
  const { tx, ctx, choice, number, mode } = wish
  if (mode === 'drawn') return refuse(problem('plate.taken', 'number', { number }))
  const spent = await spendTry(tx, ctx, { vehicleId: choice.vehicleId, number, answer })
  const left = triesLeft(spent ?? Number.MAX_SAFE_INTEGER, ruleMomentOf(ctx))
  const why = problem(answer === 'taken' ? 'plate.taken-try' : 'plate.not-in-segment', 'number', { number, left })
  return refuseButKeep([why], { subject: choice.applicationId, detail: { answer, left } })
}

/** A wish is one whole number checked; with 30 of them spent nothing of this act is kept (PLT-06). */
const triesProblem = async ({ tx, ctx, choice }: Wish): Promise<Problem | null> =>
  triesAreLeft(await countTries(tx, choice.vehicleId), ruleMomentOf(ctx))

/** While no code may be sent nothing is held; the number was checked all the same, so the try is spent (PLT-06). */
const answerOnly = async (wish: Wish, limited: Problem): Promise<Outcome<never>> => {
  const { tx, ctx, choice, number, mode } = wish
  if (mode === 'drawn') return refuse(limited)
  const found = await numberNow(tx, { choice, number, now: ctx.now })
  if (!found) return refusalOf(wish, 'not-in-segment')
  const isFree = found.state === 'free' || (found.state === 'held' && (found.heldUntil ?? 0) <= ctx.machineNow)
  if (!isFree) return refusalOf(wish, 'taken')
  await spendTry(tx, ctx, { vehicleId: choice.vehicleId, number, answer: 'free' })
  return refuseButKeep([limited], { subject: choice.applicationId, detail: { answer: 'free', why: limited.code } })
}

const run = async (wish: Wish): Promise<Outcome<Picked>> => {
  const { tx, ctx, choice, number, mode } = wish
  const again = await heldAlready(wish)
  if (again) return done(again, { subject: choice.applicationId, onBehalfOf: choice.personId, detail: { again: true } })
  if (mode === 'drawn' && !(await isOffered(wish))) return refuse(problem('plate.not-in-batch', 'number', { number }))
  const spent = mode === 'composed' ? await triesProblem(wish) : null
  if (spent) return refuse(spent)

  const code: CodeRequest = { phone: choice.phone ?? '', purpose: 'plate.confirm', boundTo: choice.applicationId, text: CODE_TEXTS['plate.confirm'] }
  const limited = await codeLimitProblem(tx, ctx, code)
  if (limited) return answerOnly(wish, limited)

  const sentAt = ctx.machineNow
  const expiresAt = holdEndsAt({ pickedAt: sentAt, codeSentAt: sentAt }, ruleMomentOf(ctx))
  const taken = await take(wish, { holdId: newId('hld', sentAt), expiresAt })
  if (typeof taken === 'string') return refusalOf(wish, taken)
  const blocked = await hold(wish, taken)
  if (blocked) return refuse(blocked)
  await countShift(tx, taken.segmentId, 'free>held')
  if (mode === 'composed') await spendTry(tx, ctx, { vehicleId: choice.vehicleId, number, answer: 'free' })

  await issueCode(tx, ctx, code)
  if (!(await setFact(tx, ctx, choice, choice.holdField, taken.holdId))) return refuse(problem('application.changed-meanwhile'))
  return done(
    { holdId: taken.holdId, number, expiresAt, answer: 'free' },
    { subject: choice.applicationId, onBehalfOf: choice.personId, detail: { hold: taken.holdId, mode } },
  )
}

const pick = command({
  name: 'plate.pick-number',
  action: 'plate.choose',
  level: 'province',
  input,
  load: ({ tx, ctx, input: { applicationId } }) => findChoice(tx, ctx, applicationId),
  about: ({ personId }, { ctx }) => ({ province: ctx.place.province, personId }),
  async run({ tx, ctx, input: { number: typed, mode }, subject: choice }) {
    const closed = choiceIsOpen(choice)
    if (closed) return refuse(closed)
    const number = parsePlateNumber(typed, choice.plateType)
    if (!number.ok) return refuse(...number.problems.map((each) => ({ ...each, field: 'number' })))
    await sweepHolds(tx, ctx)
    return run({ tx, ctx, choice, number: number.value, mode })
  },
})

/** Holds one number for this application and sends the second code at once (PLT-06, PLT-09, PLT-10, PLT-17). */
export const pickNumber: Command<Picked> = async (ctx, raw, options) => {
  const tooFast = await takeTurn(ctx, options)
  return tooFast ? { ok: false, problems: [tooFast] } : pick(ctx, raw, options)
}
