import type { Actor } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'

const FACES: Partial<Record<Actor['kind'], string>> = { staff: '/office', member: '/portal', visitor: '/kiosk' }

/** Pictures are asked for at the face one is at: each knows its readers by another cookie. */
export const facePath = ({ actor }: Pick<Context, 'actor'>, place: string): string => `/${place}${FACES[actor.kind] ?? ''}`

/** Small beside the facts; opened, as large as the page allows. Works without script; the words under it are its name. */
export const Picture = ({ address, label }: { address: string; label: string }) => (
  <details className="group max-w-full">
    <summary className="inline-flex min-h-target cursor-zoom-in list-none flex-col gap-1 group-open:cursor-zoom-out">
      <img src={address} alt="" className="max-h-40 w-auto rounded-sm border border-line group-open:max-h-none group-open:max-w-full" />
      <span className="text-small">{label}</span>
    </summary>
  </details>
)
