import { scaleBand, scaleLinear } from 'd3-scale'
import { useTranslations } from 'next-intl'
import { formatCount } from '@/lib/messages/format'

export type Bar = { label: string; value: number }

type Props = { title: string; labelHeading: string; valueHeading: string; bars: readonly Bar[] }

const HEIGHT = 260
const LEFT = 56
/** Half of the last label stands beyond its bar. */
const RIGHT = 24
const BOTTOM = 34

type View = { bars: readonly Bar[]; width: number; mostLabels: number; className: string }

const Picture = ({ bars, width, mostLabels, className }: View) => {
  const x = scaleBand(bars.map((bar) => bar.label), [LEFT, width - RIGHT]).padding(0.28)
  const y = scaleLinear([0, Math.max(1, ...bars.map((bar) => bar.value))], [HEIGHT - BOTTOM, 18]).nice(4)
  const every = Math.ceil(bars.length / mostLabels)
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true" className={`w-full text-ink ${className}`}>
      {y.ticks(4).filter(Number.isInteger).map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} className="stroke-line" />
          <text x={LEFT - 8} y={y(tick) + 5} textAnchor="end" fontSize="15" className="fill-muted tabular">
            {formatCount(tick)}
          </text>
        </g>
      ))}
      {bars.map((bar, index) => (
        <g key={bar.label}>
          <rect x={x(bar.label)} width={x.bandwidth()} y={y(bar.value)} height={HEIGHT - BOTTOM - y(bar.value)} rx={Math.min(2, x.bandwidth() / 2)} className="fill-brand" />
          {index % every === 0 && (
            <text x={(x(bar.label) ?? 0) + x.bandwidth() / 2} y={HEIGHT - 12} textAnchor="middle" fontSize="15" className="fill-muted tabular">
              {bar.label}
            </text>
          )}
        </g>
      ))}
      <line x1={LEFT} x2={width - RIGHT} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} className="stroke-edge" strokeWidth="2" />
    </svg>
  )
}

/** The picture is for the eye, drawn for a phone and for a desk; the table beneath says the same to everyone. */
export const BarChart = ({ title, labelHeading, valueHeading, bars }: Props) => {
  const t = useTranslations('common.chart')
  return (
    <figure className="mb-6">
      <figcaption className="mb-2 font-semibold">{title}</figcaption>
      <Picture bars={bars} width={360} mostLabels={5} className="max-w-md sm:hidden" />
      <Picture bars={bars} width={720} mostLabels={12} className="max-w-4xl max-sm:hidden" />
      <details className="mt-2">
        <summary className="inline-flex min-h-target items-center text-link underline">{t('table')}</summary>
        <table className="mt-1 tabular">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr className="border-b-2 border-edge">
              <th scope="col" className="py-1 pe-8 text-start">{labelHeading}</th>
              <th scope="col" className="py-1 text-end">{valueHeading}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.label} className="border-b border-line">
                <th scope="row" className="py-1 pe-8 text-start font-normal">{bar.label}</th>
                <td className="py-1 text-end">{formatCount(bar.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
