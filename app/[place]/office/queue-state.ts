import type { TableState } from '@/components/table/table-address'
import type { Status } from '@/lib/engine/define-service'
import { isStatus, officeStatuses } from '@/lib/engine/transitions'
import { services } from '@/lib/services/registry'

export const FILTERS = ['mine', 'unassigned', 'team'] as const
export type QueueFilter = (typeof FILTERS)[number]

/** Statuses in which the office has something to do, over all services; a person's draft is not among them. */
export const WORK: readonly Status[] = [...new Set(services.flatMap(officeStatuses))].filter((status) => status !== 'draft')

export type QueueState = {
  readonly filter: QueueFilter
  readonly status: Status
  readonly service: string
  readonly direction: 'asc' | 'desc'
  readonly page: number
}

type Query = Record<string, string | string[] | undefined>

const text = (query: Query, name: string): string => (typeof query[name] === 'string' ? query[name] : '')

/** The list as its address says; anything else is the plain queue. */
export const readQueueState = (query: Query): QueueState => {
  const filter = FILTERS.find((each) => each === text(query, 'filter')) ?? 'team'
  const status = text(query, 'status')
  const page = Number(text(query, 'page'))
  return {
    filter,
    status: isStatus(status) && WORK.includes(status) ? status : 'submitted',
    service: services.some(({ code }) => code === text(query, 'service')) ? text(query, 'service') : '',
    direction: text(query, 'direction') === 'desc' ? 'desc' : 'asc',
    page: Number.isInteger(page) && page >= 1 && page <= 100 ? page : 1,
  }
}

/** The same as the table's address state. */
export const tableState = ({ filter, status, service, direction }: QueueState): TableState => ({
  filter, status, ...(service && { service }), sort: 'due', direction,
})
