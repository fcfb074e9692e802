const PATHS = {
  info: 'M12 11v6M12 7.5v.1',
  success: 'M7 12.5l3.4 3.4L17 9',
  warning: 'M12 8.5v5M12 16.6v.1',
  error: 'M8.5 8.5l7 7M15.5 8.5l-7 7',
  clock: 'M12 7v5.2l3.2 2',
  arrow: 'M5 12h13M13 7l5 5-5 5',
  back: 'M14.5 6l-6 6 6 6',
  search: 'M15.6 15.6L20 20',
  dot: '',
} as const

export type IconName = keyof typeof PATHS

const Frame = ({ name }: { name: IconName }) => {
  switch (name) {
    case 'warning':
      return <path d="M12 3.2L22 20.5H2z" />
    case 'search':
      return <circle cx="10.5" cy="10.5" r="6.5" />
    case 'error':
      return <path d="M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8z" />
    case 'arrow':
    case 'back':
      return null
    case 'dot':
      return <circle cx="12" cy="12" r="5" />
    case 'info':
    case 'success':
    case 'clock':
      return <circle cx="12" cy="12" r="9.5" />
  }
}

/** Always beside a word: an icon alone says nothing (ux.md §1.1). */
export const Icon = ({ name, className = '' }: { name: IconName; className?: string }) => (
  <svg
    viewBox="0 0 24 24"
    aria-hidden="true"
    className={`inline-block size-[1.25em] shrink-0 ${className}`}
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <Frame name={name} />
    <path d={PATHS[name]} />
  </svg>
)
