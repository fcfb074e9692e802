/** The mark of the house: a blue plate that reads 122. */
export const BrandMark = ({ className = 'h-9' }: { className?: string }) => (
  <svg viewBox="0 0 112 64" aria-hidden="true" className={`w-auto shrink-0 ${className}`}>
    <rect width="112" height="64" rx="9" fill="#1f68cd" />
    <rect x="4.5" y="4.5" width="103" height="55" rx="6" fill="none" stroke="#fff" strokeWidth="3" />
    <text x="56" y="47" textAnchor="middle" fontSize="42" fontWeight="700" letterSpacing="3" fill="#fff">
      122
    </text>
  </svg>
)
