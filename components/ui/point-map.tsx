import { Link } from './link'

export type MapPoint = { readonly id: string; readonly east: number; readonly north: number; readonly label: string; readonly href: string }

type Props = {
  label: string
  /** Where north is, and what the bar is long. */
  north: string
  scale: (kilometres: number) => string
  points: readonly MapPoint[]
  chosen?: string
}

const WIDTH = 360
const HEIGHT = 300
const EDGE = 44
const KM_A_DEGREE = 111.32
const BARS = [0.5, 1, 2, 5, 10, 20, 50, 100] as const

const GRID = [60, 120, 180, 240, 300] as const

/** Kilometres of an equal-area plan around the middle of the points: a province is small enough for that. */
const planOf = (points: readonly MapPoint[]) => {
  const [east, north] = [points.map((point) => point.east), points.map((point) => point.north)]
  const middle = { east: (Math.min(...east) + Math.max(...east)) / 2, north: (Math.min(...north) + Math.max(...north)) / 2 }
  const shrink = Math.cos((middle.north * Math.PI) / 180)
  const at = ({ east: x, north: y }: MapPoint) => ({ x: (x - middle.east) * shrink * KM_A_DEGREE, y: (middle.north - y) * KM_A_DEGREE })
  const [wide, high] = [Math.max(...points.map((point) => Math.abs(at(point).x)), 0.5), Math.max(...points.map((point) => Math.abs(at(point).y)), 0.5)]
  const perKm = Math.min((WIDTH / 2 - EDGE) / wide, (HEIGHT / 2 - EDGE) / high)
  return { perKm, place: (point: MapPoint) => ({ x: WIDTH / 2 + at(point).x * perKm, y: HEIGHT / 2 + at(point).y * perKm }) }
}

/** Across one pin with its rim. */
const PIN = 34

type Spot = { readonly x: number; readonly y: number }

const isClear = (spot: Spot, taken: readonly Spot[]): boolean => taken.every((other) => Math.hypot(other.x - spot.x, other.y - spot.y) >= PIN)

/** Two in one street stand beside each other: a pin that would lie over an earlier one goes on to the right, then below. */
const apart = (spots: readonly Spot[]): readonly Spot[] => {
  const taken: Spot[] = []
  for (const { x, y } of spots) {
    let spot = { x, y }
    while (!isClear(spot, taken)) spot = spot.x + PIN < WIDTH - PIN / 2 ? { x: spot.x + PIN, y: spot.y } : { x, y: spot.y + PIN }
    taken.push(spot)
  }
  return taken
}

/** Where things lie to each other, drawn from their coordinates alone: no foreign map is asked (security E11). */
export const PointMap = ({ label, north, scale, points, chosen }: Props) => {
  if (points.length === 0) return null
  const { perKm, place } = planOf(points)
  const spots = apart(points.map(place))
  const bar = BARS.findLast((km) => km * perKm <= WIDTH / 3) ?? BARS[0]
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={label} className="w-full max-w-[34rem] rounded-md border border-line bg-sunken text-ink">
      {GRID.map((at) => <path key={at} d={`M${at} 0V${HEIGHT}M0 ${at}H${WIDTH}`} className="stroke-line" strokeWidth="1" fill="none" />)}
      {points.map((point, index) => {
        const { x = 0, y = 0 } = spots[index] ?? {}
        return (
          <Link key={point.id} href={point.href} aria-label={`${index + 1} ${point.label}`} aria-current={point.id === chosen ? 'true' : undefined} className="focus-visible:outline-3 focus-visible:outline-[var(--focus)]">
            <circle cx={x} cy={y} r="22" className="fill-transparent" />
            <circle cx={x} cy={y} r="15" className={point.id === chosen ? 'fill-brand-deep stroke-accent' : 'fill-brand stroke-surface'} strokeWidth="3" />
            <text x={x} y={y + 5} textAnchor="middle" className="fill-on-brand text-[15px] font-bold tabular" aria-hidden="true">{index + 1}</text>
          </Link>
        )
      })}
      <text x={WIDTH - 12} y="22" textAnchor="end" className="fill-ink text-[14px]">↑ {north}</text>
      <path d={`M12 ${HEIGHT - 12}v-5v5h${bar * perKm}v-5`} className="stroke-ink" strokeWidth="2" fill="none" />
      <text x="12" y={HEIGHT - 22} className="fill-ink text-[14px]">{scale(bar)}</text>
    </svg>
  )
}
