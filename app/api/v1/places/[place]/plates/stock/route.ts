import { plateStock, type PublicSegment } from '@/lib/domain/plates/plate-stock'
import { machineNow } from '@/lib/kernel/clock'
import { edgeLife } from '@/lib/kernel/edge-life.mjs'
import { findPlace, systemContext } from '@/lib/domain/system-context'

type Scope = { params: Promise<{ place: string }> }

const segmentDto = ({ plateType, from, to, total, free, releaseAt }: PublicSegment) => ({ plateType, from, to, total, free, releaseAt })

const notFound = () => Response.json({ type: 'about:blank', title: 'Not Found', status: 404, code: 'not-found' }, { status: 404, headers: { 'Content-Type': 'application/problem+json' } })

/** The stock of an office for everybody; a second old at most (P6b). Times are milliseconds since the epoch. */
export const GET = async (_request: Request, { params }: Scope): Promise<Response> => {
  const place = await findPlace((await params).place)
  const stock = place && (await plateStock({ ...systemContext(place, 'api'), actor: { kind: 'anonymous' }, channel: 'api' }, {}))
  if (!stock?.ok) return notFound()
  const { segments, upcoming, chosenPerQuarter, asOf } = stock.value
  return Response.json(
    { asOf, segments: segments.map(segmentDto), upcoming: upcoming.map(segmentDto), chosenPerQuarter },
    { headers: { 'Cache-Control': 'no-store', 'X-Accel-Expires': edgeLife(1, machineNow()) } },
  )
}
