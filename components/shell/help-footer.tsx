import { Link } from '../ui/link'
import type { HelpWords } from './frame-words'

type Props = { findHref: string; width: string; words: HelpWords }

/** Help stands in the same place on every page (ux.md §1.3). */
export const HelpFooter = ({ findHref, width, words }: Props) => (
  <footer aria-label={words.label} className="border-t border-line bg-sunken">
    <div className={`mx-auto flex ${width} flex-wrap justify-between gap-x-12 gap-y-6 px-4 py-8 dense:py-5`}>
      <section aria-label={words.title}>
        <h2 className="text-h3">{words.title}</h2>
        <ul className="mt-2">
          <li>
            <a href="tel:12123" className="inline-flex min-h-target items-center font-semibold whole">
              {words.phone}
            </a>
          </li>
          <li>{words.counter}</li>
          <li>
            <Link href={findHref} className="inline-flex min-h-target items-center">
              {words.find}
            </Link>
          </li>
        </ul>
      </section>
      <p className="py-2 text-small text-muted">{words.source}</p>
    </div>
  </footer>
)
