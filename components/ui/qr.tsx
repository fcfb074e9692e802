import { encode } from 'uqr'

type Props = {
  text: string
  /** What it opens, for those who cannot scan it. */
  label: string
  className?: string
}

const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')

/** Black on white in every mode and contrast: scanners need it so. */
export const Qr = ({ text, label, className = 'size-40' }: Props) => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges" className={className}>
      <rect width={size} height={size} fill="#fff" />
      <path d={pathOf(data)} fill="#000" />
    </svg>
  )
}
