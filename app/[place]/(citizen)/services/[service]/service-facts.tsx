import type { ReactNode } from 'react'

export const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul className="list-disc ps-[1.3em]">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
)

/** Who may, what one needs, what it costs, how long it takes, and by which law. */
export const ServiceFacts = ({ rows }: { rows: readonly { term: string; value: ReactNode }[] }) => (
  <dl className="divide-y divide-line">
    {rows.map(({ term, value }) => (
      <div key={term} className="py-3 first:pt-0 last:pb-0 sm:flex sm:gap-6">
        <dt className="font-semibold sm:w-36 sm:shrink-0 elder:sm:w-44">{term}</dt>
        <dd className="min-w-0 max-w-text sm:grow">{value}</dd>
      </div>
    ))}
  </dl>
)
