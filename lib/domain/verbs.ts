import type { z } from 'zod'
import type { Action } from '@/lib/policy/permissions'

export type Verb = {
  readonly name: string
  readonly kind: 'command' | 'query'
  readonly action: Action
  readonly level: 'national' | 'province'
  readonly input: z.ZodType
}

const verbs = new Map<unknown, Verb>()

/** What there is of commands and queries, for the tests that go over all of them (B9). */
export const listVerb = <F>(run: F, { name, action, level, input }: Omit<Verb, 'kind'>, kind: Verb['kind']): F => {
  verbs.set(run, { name, kind, action, level, input })
  return run
}

export const listedVerbs = (): ReadonlyMap<unknown, Verb> => verbs
