import Database from 'libsql'

export type StockRow = { readonly id: string; readonly first_number: string; readonly last_number: string; readonly plate_type: string; readonly free: number; readonly total: number; readonly release_at: number; readonly filled_at: number | null }
export type VehicleRow = {
  readonly id: string; readonly place: string; readonly plate: string | null; readonly stage: string; readonly model: string; readonly colour: string; readonly vin_tail: string
  readonly invoice_on: string | null; readonly registered_on: string | null; readonly inspection_until: string | null; readonly contact_phone_sealed: string | null
}
type Place = { readonly name_zh: string; readonly name_en: string }
type Session = { readonly kind: string; readonly ended_at: number | null; readonly person_key: string; readonly account_id: string; readonly status: string }

const QUARTER = 900_000
const DAY = 24 * 60 * 60 * 1_000
const EAST = 8 * 60 * 60 * 1_000

const open = (path: string) => {
  const db = new Database(path, { timeout: 5_000 })
  db.exec('PRAGMA query_only = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY')
  return db
}

/**
 * What the stock page and the page of own vehicles read, statement for statement, with nothing around it. The casts below state
 * what each statement selects.
 */
export const openPages = (provinceFile: string, nationalFile: string) => {
  const [province, national] = [open(provinceFile), open(nationalFile)]
  const placeBy = national.prepare('SELECT * FROM places WHERE code = ?')
  const sessionBy = national.prepare('SELECT s.*, a.* FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE s.id = ?')
  const directoryBy = national.prepare('SELECT * FROM directory WHERE person_key = ?')
  const accountBy = national.prepare("SELECT * FROM accounts WHERE id = ? AND status = 'active'")
  const published = province.prepare("SELECT * FROM plate_segments WHERE place = ? AND state = 'published' ORDER BY release_at, id")
  const perQuarter = province.prepare(
    'SELECT confirmed_at / 900000 AS quarter, count(*) AS chosen FROM plate_holds WHERE place = ? AND confirmed_at >= ? AND confirmed_at < ? AND confirmed_at <= ? GROUP BY confirmed_at / 900000',
  )
  const vehiclesOf = province.prepare('SELECT * FROM vehicles WHERE owner_id = ? ORDER BY stage, id')
  const unsettledOf = province.prepare(
    "SELECT v.vehicle_id AS id, count(*) AS n FROM violations v JOIN vehicles ON vehicles.id = v.vehicle_id WHERE vehicles.owner_id = ? AND v.state = 'open' GROUP BY v.vehicle_id",
  )
  let kept = { second: 0, rows: [] as StockRow[], quarters: [] as { readonly quarter: number; readonly chosen: number }[] }
  const readStock = (place: string, now: number) => {
    const second = Math.floor(now / 1_000)
    if (kept.second === second) return kept
    const day = now - ((now + EAST) % DAY)
    kept = { second, rows: published.all(place) as StockRow[], quarters: perQuarter.all(place, day, day + DAY, now) as (typeof kept)['quarters'] }
    return kept
  }
  return {
    place: (code: string) => placeBy.get(code) as Place | undefined,
    /** Kept for the running second, as ours is. */
    stock(place: string, now: number) {
      const { rows, quarters } = readStock(place, now)
      return {
        asOf: now,
        segments: rows.filter((row) => row.release_at <= now && row.filled_at !== null),
        upcoming: rows.filter((row) => row.release_at > now),
        chosen: quarters.map(({ quarter, chosen }) => ({ from: quarter * QUARTER, count: chosen })),
      }
    },
    /** The session's row, the directory, the account and, in the province, vehicles and open violations. */
    own(sessionId: string) {
      const session = sessionBy.get(sessionId) as Session | undefined
      if (!session || session.ended_at !== null || session.status !== 'active') return null
      const people = directoryBy.all(session.person_key) as { readonly person_id: string }[]
      const account = accountBy.get(session.account_id)
      const personId = people[0]?.person_id ?? ''
      const vehicles = vehiclesOf.all(personId) as VehicleRow[]
      return { account, vehicles, unsettled: unsettledOf.all(personId).length }
    },
  }
}
