import { Link } from '../ui/link'
import { tableHref } from './table-address'

type Props = { label: string; path: string; all: string; states: readonly { readonly value: string; readonly label: string }[]; chosen: string | undefined }

/** One state, or all; the choice stands in the address. */
export const StateFilter = ({ label, path, all, states, chosen }: Props) => (
  <nav aria-label={label} className="mb-4">
    <ul className="flex flex-wrap gap-4">
      {[{ value: undefined, label: all }, ...states].map((each) => (
        <li key={each.value ?? 'all'}>
          <Link href={tableHref(path, {}, { state: each.value })} aria-current={each.value === chosen ? 'page' : undefined} className="inline-flex min-h-target items-center aria-[current]:font-bold">
            {each.label}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)
