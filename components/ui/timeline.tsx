import type { ReactNode } from 'react'

export type TimelineEvent = { id: string; title: string; at: ReactNode; by?: ReactNode; detail?: ReactNode }

/** Newest first; the order is the list's own, so it is read in that order. */
export const Timeline = ({ events }: { events: readonly TimelineEvent[] }) => (
  <ol className="relative ms-2 border-s-2 border-line">
    {events.map((event, index) => (
      <li key={event.id} className="relative pb-6 ps-6 last:pb-0">
        <span
          aria-hidden="true"
          className={`absolute start-[-0.5rem] top-[0.45em] size-3.5 rounded-full border-2 border-brand ${index === 0 ? 'bg-brand' : 'bg-surface'}`}
        />
        <p className="font-semibold">{event.title}</p>
        <p className="mt-0 text-small text-muted">
          {event.at}
          {event.by && <> · {event.by}</>}
        </p>
        {event.detail && <div className="mt-1">{event.detail}</div>}
      </li>
    ))}
  </ol>
)
