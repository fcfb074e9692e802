import type { listOwnVehiclePapers } from '@/lib/domain/register/list-own-vehicle-papers'
import { formatDate } from '@/lib/messages/format'
import type { VehicleWords } from './vehicle-card'

type Papers = Extract<Awaited<ReturnType<typeof listOwnVehiclePapers>>, { ok: true }>['value']
export type PaperRow = { readonly vehicleId: string; readonly term: string; readonly text: string }

/** One line each for what was given out; most vehicles have none. */
export const paperRows = ({ documents, marks, temporary }: Papers, { t, locale }: VehicleWords): PaperRow[] => [
  ...temporary.map(({ vehicleId, number, validUntil }) => ({ vehicleId, term: t('temporaryPlate'), text: t('temporaryUntil', { number, day: formatDate(locale, validUntil) }) })),
  ...documents.map(({ vehicleId, kind, serial, issuedOn }) => ({ vehicleId, term: t(`document.${kind}`), text: t('issue', { serial: String(serial), day: formatDate(locale, issuedOn) }) })),
  ...marks.flatMap(({ vehicleId, issuedOn }) => (issuedOn === null ? [] : [{ vehicleId, term: t('mark'), text: t('issuedOn', { day: formatDate(locale, issuedOn) }) }])),
]
