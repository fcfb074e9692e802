/** Drawn, nobody's face: upright, white behind, head in the middle, shoulders at the edge. */
export const PhotoExample = ({ label }: { label: string }) => (
  <svg viewBox="0 0 220 320" role="img" aria-label={label} className="mb-3 h-32 w-auto rounded-sm border border-line">
    <rect width="220" height="320" fill="#fff" />
    <path d="M20 320c0-72 36-104 90-104s90 32 90 104z" fill="#33475b" />
    <ellipse cx="110" cy="128" rx="52" ry="68" fill="#c9a58c" />
    <path d="M56 122c-4-62 24-88 54-88s58 26 54 88c-8-30-20-42-54-42s-46 12-54 42z" fill="#2b2b2b" />
  </svg>
)
