import type { ReactNode } from 'react'

type Props = {
  title?: string
  /** For whoever hears the page, where several of one title stand beside each other. */
  label?: string
  /** `h2` on a page of sections, `h3` inside a section. */
  level?: 2 | 3
  id?: string
  aside?: ReactNode
  tone?: 'plain' | 'sunken'
  className?: string
  children: ReactNode
}

export const Panel = ({ title, label = title, level = 2, id, aside, tone = 'plain', className = '', children }: Props) => {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section
      id={id}
      aria-label={label}
      className={`min-w-0 rounded-lg border border-line p-5 *:last:mb-0 sm:p-6 ${tone === 'plain' ? 'bg-surface' : 'bg-sunken'} ${className}`}
    >
      {(title ?? aside) && (
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
          {title && <Heading className={level === 2 ? 'text-h2' : 'text-h3'}>{title}</Heading>}
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}
