import type { Party } from '@/lib/engine/define-service'
import type { NamedTransition } from '@/lib/engine/transitions'
import type { Actor } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import { may, type Action, type Target } from '@/lib/policy/permissions'
import { FRESH_FOR } from '../sessions/session-limits'

/** Which row of the permissions makes somebody this party of an application. */
const ACTIONS: Readonly<Record<Party, Action>> = {
  applicant: 'application.act-as-applicant',
  filer: 'application.act-as-filer',
  reviewer: 'application.decide',
  clerk: 'application.collect',
  system: 'system.run',
}

/** The party in which the actor may make this transition; null when none of its parties. */
export const partyFor = (actor: Actor, transition: NamedTransition, target: Target): Party | null =>
  transition.by.find((party) => may(actor, ACTIONS[party], target)) ?? null

/** A12: a signed-in person gave the password lately; a visitor at a terminal just showed the card. */
export const loginIsFresh = ({ actor, machineNow }: Context): Problem | null =>
  'freshAt' in actor && machineNow - actor.freshAt > FRESH_FOR ? problem('sign-in.not-fresh') : null

/** Why this actor may not make this transition; null when it is the actor's to make. */
export const transitionProblem = (ctx: Context, transition: NamedTransition, target: Target): Problem | null => {
  const party = partyFor(ctx.actor, transition, target)
  if (!party) return problem('transition.not-yours')
  // A clerk takes in one person after the other; the office's own sign-in rules guard the window.
  return transition.fresh && party !== 'clerk' ? loginIsFresh(ctx) : null
}
