import type { ReactNode } from 'react'
import { RegisteredName } from '../ui/registered-name'

export type BigChoice = { label: string; isName?: boolean; hint?: string; icon?: ReactNode } & ({ href: string } | { name: string; value: string })

type Props = {
  /** At most six a page (ux.md §5.1). */
  choices: readonly BigChoice[]
}

const TILE =
  'flex h-full min-h-target w-full flex-col items-start justify-center rounded-lg border-4 border-brand bg-surface px-6 py-3 text-start text-ink no-underline active:bg-brand active:text-on-brand low:px-4 low:py-1'

const Words = ({ choice }: { choice: BigChoice }) => (
  <>
    {choice.icon}
    <span className="text-h2 font-bold low:text-h3">{choice.isName ? <RegisteredName>{choice.label}</RegisteredName> : choice.label}</span>
    {choice.hint && <span className="text-small low:sr-only">{choice.hint}</span>}
  </>
)

/** Links, or submit buttons of the form they stand in. Full page loads, so that a wiped page stays wiped. */
export const BigChoiceGrid = ({ choices }: Props) => (
  <ul className={`grid min-h-0 grow auto-rows-[minmax(0,22dvh)] content-center gap-gap ${choices.length < 3 ? 'grid-cols-1 landscape:grid-cols-2' : 'grid-cols-2 landscape:grid-cols-3'}`}>
    {choices.slice(0, 6).map((choice) => (
      <li key={choice.label} className={choices.length < 3 ? undefined : 'portrait:last:odd:col-span-2'}>
        {'href' in choice ? (
          <a href={choice.href} className={TILE}>
            <Words choice={choice} />
          </a>
        ) : (
          <button type="submit" name={choice.name} value={choice.value} className={TILE}>
            <Words choice={choice} />
          </button>
        )}
      </li>
    ))}
  </ul>
)
