/** Still drawings of the house: a road for the beginning, a card for the reader, a check mark for the end. */
const PICTURES = {
  road: (
    <>
      <path d="M40 190L110 60h20l70 130z" fill="var(--brand-tint)" stroke="var(--brand)" strokeWidth="6" strokeLinejoin="round" />
      <path d="M120 78v16M120 112v20M120 150v26" stroke="var(--accent)" strokeWidth="8" strokeLinecap="round" />
      <circle cx="188" cy="52" r="22" fill="var(--accent)" />
    </>
  ),
  card: (
    <>
      <rect x="24" y="58" width="192" height="122" rx="14" fill="var(--surface)" stroke="var(--brand)" strokeWidth="6" />
      <circle cx="72" cy="108" r="20" fill="var(--brand-tint)" stroke="var(--brand)" strokeWidth="5" />
      <path d="M44 158c6-18 50-18 56 0M122 96h68M122 122h68M122 148h44" stroke="var(--brand)" strokeWidth="6" strokeLinecap="round" fill="none" />
      <path d="M120 196v28M106 212l14 14 14-14" stroke="var(--accent)" strokeWidth="8" strokeLinecap="round" strokeLinejoin="round" fill="none" />
    </>
  ),
  done: (
    <>
      <circle cx="120" cy="120" r="88" fill="var(--success-tint)" stroke="var(--success)" strokeWidth="8" />
      <path d="M80 124l28 28 54-60" stroke="var(--success)" strokeWidth="14" strokeLinecap="round" strokeLinejoin="round" fill="none" />
    </>
  ),
  tools: (
    <>
      <circle cx="120" cy="120" r="88" fill="var(--warning-tint)" stroke="var(--warning)" strokeWidth="8" />
      <path d="M120 76v58M120 160v4" stroke="var(--warning)" strokeWidth="16" strokeLinecap="round" />
    </>
  ),
} as const

export const KioskPicture = ({ name }: { name: keyof typeof PICTURES }) => (
  <svg viewBox="0 0 240 240" aria-hidden="true" className="h-[24dvh] w-auto shrink-0">
    {PICTURES[name]}
  </svg>
)
