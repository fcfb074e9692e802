export type PlateKind = 'small-car' | 'new-energy'

type Props = {
  /** `苏HB888B` (7) or `苏HD12345` (8). */
  number: string
  kind?: PlateKind
  size?: 'small' | 'medium' | 'large'
  /** Spoken name; the number itself when left out. */
  label?: string
}

/** Letters are 45 wide; a wider gap with the dot stands after the office's letter. */
const placesOf = (count: number, width: number): readonly number[] => {
  const pitch = (width - 92 - 26) / (count - 1)
  return Array.from({ length: count }, (_, index) => 46 + pitch * index + (index > 1 ? 26 : 0))
}

/** Drawn after GA 36: 440 × 140 mm blue with white letters, 480 × 140 green with black ones; colours in globals.css. */
export const Plate = ({ number, kind = 'small-car', size = 'medium', label }: Props) => {
  const green = kind === 'new-energy'
  const width = green ? 480 : 440
  const letters = [...number]
  const places = placesOf(letters.length, width)
  return (
    <svg viewBox={`0 0 ${width} 140`} role="img" aria-label={label ?? number} className={`plate plate-${size}${green ? ' plate-green' : ''}`}>
      <rect x="6" y="6" width={width - 12} height="128" rx="9" />
      {letters.map((letter, index) => (
        <text key={index} x={places[index]} y={index === 0 ? 104 : 113} textLength={index === 0 ? 52 : 45} lengthAdjust="spacingAndGlyphs">
          {letter}
        </text>
      ))}
      <circle cx={((places[1] ?? 0) + (places[2] ?? 0)) / 2} cy="70" r="6.5" />
    </svg>
  )
}
