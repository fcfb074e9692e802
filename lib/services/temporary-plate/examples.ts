import type { Example } from '@/lib/engine/example'

export const examples: readonly Example[] = [
  {
    name: 'driven across districts',
    person: 'new-car-owner',
    channels: ['O', 'D'],
    answers: { area: { area: 'across-districts' } },
    path: ['area'],
    outcome: 'completed',
  },
]
