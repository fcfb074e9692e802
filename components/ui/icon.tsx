const ROUND = 'M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19z'

/** Frame and sign in one line. */
const PATHS = {
  info: `${ROUND}M12 11v6M12 7.5v.1`,
  success: `${ROUND}M7 12.5l3.4 3.4L17 9`,
  warning: 'M12 3.2L22 20.5H2zM12 8.5v5M12 16.6v.1',
  error: 'M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8zM8.5 8.5l7 7M15.5 8.5l-7 7',
  clock: `${ROUND}M12 7v5.2l3.2 2`,
  arrow: 'M5 12h13M13 7l5 5-5 5',
  back: 'M14.5 6l-6 6 6 6',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM15.6 15.6L20 20',
  dot: 'M12 7a5 5 0 1 0 0 10a5 5 0 1 0 0-10z',
} as const

export type IconName = keyof typeof PATHS

/** Always beside a word: an icon alone says nothing (ux.md §1.1). */
export const Icon = ({ name, className }: { name: IconName; className?: string }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true" className={className ? `icon ${className}` : 'icon'}>
    <path d={PATHS[name]} />
  </svg>
)
