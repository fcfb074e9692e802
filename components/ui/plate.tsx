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

/** Drawn after GA 36: 440 × 140 mm blue with white letters, 480 × 140 green with black ones. */
export const Plate = ({ number, kind = 'small-car', size = 'medium', label }: Props) => {
  const gradient = useId()
  const green = kind === 'new-energy'
  const width = green ? 480 : 440
  const letters = [...number]
  const ink = green ? '#0b1512' : '#ffffff'
  const pitch = (width - 60) / (letters.length + 0.55)
  const middleOf = (index: number) => 30 + pitch * (index + 0.5 + (index > 1 ? 0.55 : 0))
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
      <g fill={ink} fontSize="90" fontWeight="700" textAnchor="middle" fontFamily='"PingFang SC","HarmonyOS Sans SC","Source Han Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif'>
        {letters.map((letter, index) => (
          <text key={index} x={middleOf(index)} y="102" {...(index === 0 ? { fontSize: 76, dy: -4 } : {})}>
            {letter}
          </text>
        ))}
      </g>
      <circle cx={30 + pitch * 2.275} cy="72" r="7" fill={ink} />
    </svg>
  )
}
