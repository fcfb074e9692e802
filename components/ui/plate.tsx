import { useId } from 'react'

export type PlateKind = 'small-car' | 'new-energy'

type Props = {
  /** `苏HB888B` (7) or `苏HD12345` (8). */
  number: string
  kind?: PlateKind
  size?: 'small' | 'medium' | 'large'
  /** Spoken name; the number itself when left out. */
  label?: string
}

const HEIGHTS = { small: 'h-9', medium: 'h-16', large: 'h-28' } as const

const FACE = '"PingFang SC","HarmonyOS Sans SC","Source Han Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif'

/** Letters are 45 wide; a wider gap with the dot stands after the office's letter. */
const placesOf = (count: number, width: number): readonly number[] => {
  const pitch = (width - 92 - 26) / (count - 1)
  return Array.from({ length: count }, (_, index) => 46 + pitch * index + (index > 1 ? 26 : 0))
}

/** Drawn after GA 36: 440 × 140 mm blue with white letters, 480 × 140 green with black ones. */
export const Plate = ({ number, kind = 'small-car', size = 'medium', label }: Props) => {
  const gradient = useId()
  const green = kind === 'new-energy'
  const width = green ? 480 : 440
  const letters = [...number]
  const ink = green ? '#0b1512' : '#ffffff'
  const places = placesOf(letters.length, width)
  return (
    <svg viewBox={`0 0 ${width} 140`} role="img" aria-label={label ?? number} className={`inline-block w-auto max-w-full align-middle ${HEIGHTS[size]}`}>
      <defs>
        <linearGradient id={gradient} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor={green ? '#f2fbf4' : '#1f68cd'} />
          <stop offset={green ? '0.32' : '0.55'} stopColor={green ? '#b9e8c8' : '#0f56b8'} />
          <stop offset="1" stopColor={green ? '#3fb777' : '#0a489f'} />
        </linearGradient>
      </defs>
      <rect width={width} height="140" rx="13" fill={`url(#${gradient})`} />
      <rect x="6" y="6" width={width - 12} height="128" rx="9" fill="none" stroke={ink} strokeWidth="3.5" />
      <g fill={ink} fontWeight="700" textAnchor="middle" fontFamily={FACE}>
        {letters.map((letter, index) => (
          <text
            key={index}
            x={places[index]}
            y={index === 0 ? 104 : 113}
            fontSize={index === 0 ? 90 : 118}
            textLength={index === 0 ? 52 : 45}
            lengthAdjust="spacingAndGlyphs"
          >
            {letter}
          </text>
        ))}
      </g>
      <circle cx={((places[1] ?? 0) + (places[2] ?? 0)) / 2} cy="70" r="6.5" fill={ink} />
    </svg>
  )
}
