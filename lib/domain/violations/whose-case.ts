import type { Context } from '@/lib/kernel/context'

/** B7: of all whose case it is, the one too near to the officer, where there is one: nobody has a hand in it then. */
export const whoseCase = ({ actor }: Context, people: readonly string[]): { readonly personId?: string } => {
  const near = actor.kind === 'staff' ? people.find((id) => actor.tooNear.includes(id)) : undefined
  const personId = near ?? people[0]
  return personId === undefined ? {} : { personId }
}
