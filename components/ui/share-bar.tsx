/** How much of a whole is left, for the eye; the numbers stand beside it. */
export const ShareBar = ({ part, of }: { part: number; of: number }) => (
  <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" className="mt-1 h-1.5 w-full max-w-40">
    <rect width="100" height="6" className="fill-line" />
    <rect width={of > 0 ? (100 * part) / of : 0} height="6" className="fill-brand" />
  </svg>
)
