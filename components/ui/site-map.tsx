export type MapSite = {
  readonly id: string
  /** The same number stands beside the site's name in the list. */
  readonly number: number
  /** WGS 84, millionths of a degree. */
  readonly latitude: number
  readonly longitude: number
}

type Props = {
  sites: readonly MapSite[]
  chosen?: string
  /** What the picture shows, for those who do not see it: the list beside it says the same. */
  label: string
  north: string
  /** `{km} 公里` cut at the number. */
  kilometres: readonly [string, string]
}

const WIDTH = 360
const HEIGHT = 300
const EDGE = 52
const PIN = 15
/** A pin stands on its site: the middle of the picture is that of the pins. */
const LOWER = 16
const KM_PER_DEGREE = 111.32
/** Sites in one street are not spread over the whole picture. */
const LEAST_KM = 6
const LEAST_STEP = 52
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200] as const

type Point = { readonly east: number; readonly south: number }

/** Near enough to flat for one city: kilometres from the middle of the sites. */
const flat = (sites: readonly MapSite[]) => {
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2
  const latitude = middle(sites.map((site) => site.latitude)) / 1e6
  const longitude = middle(sites.map((site) => site.longitude)) / 1e6
  return (site: MapSite): Point => ({
    east: (site.longitude / 1e6 - longitude) * KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180),
    south: (latitude - site.latitude / 1e6) * KM_PER_DEGREE,
  })
}

const scaleOf = (points: readonly Point[]): number => {
  const span = (values: readonly number[]) => Math.max(LEAST_KM, 2 * Math.max(...values.map(Math.abs)))
  return Math.min((WIDTH - 2 * EDGE) / span(points.map(({ east }) => east)), (HEIGHT - 2 * EDGE) / span(points.map(({ south }) => south)))
}

const linesOf = (length: number, step: number): number[] => {
  const half = Math.floor(length / 2 / step)
  return Array.from({ length: 2 * half + 1 }, (_, index) => length / 2 + (index - half) * step)
}

/** Where the sites lie to one another, with a scale; true to north, without streets nobody asked for and without a foreign map (E11). */
export const SiteMap = ({ sites, chosen, label, north, kilometres }: Props) => {
  if (sites.length === 0) return null
  const place = flat(sites)
  const scale = scaleOf(sites.map(place))
  const step = STEPS.find((km) => km * scale >= LEAST_STEP) ?? 500
  const bar = step * scale
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="block w-full max-w-[30rem] rounded-md border border-line bg-brand-tint text-ink print:max-w-[20rem]">
      {linesOf(WIDTH, bar).map((x) => <line key={`x${x}`} x1={x} x2={x} y1={0} y2={HEIGHT} className="stroke-surface" strokeWidth="2" />)}
      {linesOf(HEIGHT, bar).map((y) => <line key={`y${y}`} x1={0} x2={WIDTH} y1={y} y2={y} className="stroke-surface" strokeWidth="2" />)}
      {sites.map((site) => {
        const { east, south } = place(site)
        const isChosen = site.id === chosen
        return (
          <g key={site.id} transform={`translate(${WIDTH / 2 + east * scale} ${HEIGHT / 2 + LOWER + south * scale})`}>
            <path d={`M0 0C-5 -9 ${-PIN} -14 ${-PIN} -26A${PIN} ${PIN} 0 0 1 ${PIN} -26C${PIN} -14 5 -9 0 0z`} className={isChosen ? 'fill-brand stroke-ink' : 'fill-surface stroke-brand'} strokeWidth="2.5" />
            <text y="-20" textAnchor="middle" fontSize="16" fontWeight="700" className={isChosen ? 'fill-on-brand' : 'fill-ink'}>{site.number}</text>
          </g>
        )
      })}
      <g transform={`translate(${WIDTH - 22} 34)`}>
        <path d="M0 -16L7 6L0 2L-7 6z" className="fill-ink" />
        <text y="22" textAnchor="middle" fontSize="14" className="fill-ink">{north}</text>
      </g>
      <g transform={`translate(14 ${HEIGHT - 14})`}>
        <path d={`M0 -6V0H${bar}V-6`} className="fill-none stroke-ink" strokeWidth="2" />
        <text x={bar / 2} y="-5" textAnchor="middle" fontSize="14" className="fill-ink">{kilometres[0]}{step}{kilometres[1]}</text>
      </g>
    </svg>
  )
}

/** The number of a site as its pin bears it. */
export const SiteNumber = ({ children, chosen = false }: { children: number; chosen?: boolean }) => (
  <span aria-hidden="true" className={`inline-flex size-[1.7em] shrink-0 items-center justify-center rounded-full border-2 border-brand text-small font-bold tabular ${chosen ? 'bg-brand text-on-brand' : 'bg-surface'}`}>
    {children}
  </span>
)
