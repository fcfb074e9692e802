'use server'

import { changeCapacity as setCapacity } from '@/lib/domain/inspections/change-capacity'
import { closeDay as shut } from '@/lib/domain/inspections/close-day'
import { closeLane as endLane } from '@/lib/domain/inspections/close-lane'
import { enterResult } from '@/lib/domain/inspections/enter-result'
import { STATION_LINES } from '@/lib/domain/inspections/list-stations'
import { openDay as reopen } from '@/lib/domain/inspections/open-day'
import { publishSlots } from '@/lib/domain/inspections/publish-slots'
import { receiveVehicle } from '@/lib/domain/inspections/receive-vehicle'
import { receiveWalkIn } from '@/lib/domain/inspections/receive-walk-in'
import { saveLane as keepLane } from '@/lib/domain/inspections/save-lane'
import { saveStation as keepStation } from '@/lib/domain/inspections/save-station'
import { formAction, type Values } from '../../../form-action'

const root = ({ place }: Values) => `/${place}/portal/inspections`
const dayPage = (values: Values, day: string) => `${root(values)}/days/${day}`

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const

/** `item-brakes=pass` of the form as one record of items. */
const itemsIn = (values: Values): Record<string, string> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (name.startsWith('item-') ? [[name.slice('item-'.length), value]] : [])))

export const saveStation = formAction(keepStation, {
  face: 'portal',
  input: ({ address = '', phone = '', east = '', north = '' }) => ({ address, phone, east, north }),
  onSuccess: (_value, values) => `${root(values)}/lanes?done=station`,
})

export const saveLane = formAction(keepLane, {
  face: 'portal',
  input: (values) => ({
    laneId: values.laneId ?? '', revision: values.revision ?? '0', name: values.name ?? '', opensAt: values.opensAt ?? '', closesAt: values.closesAt ?? '',
    minutes: values.minutes ?? '', capacity: values.capacity ?? '', priceYuan: values.priceYuan || 'x',
    lines: STATION_LINES.filter((line) => values[`line-${line}`]), weekdays: WEEKDAYS.filter((day) => values[`weekday-${day}`]),
  }),
  onSuccess: (_value, values) => `${root(values)}/lanes?done=lane`,
})

export const publish = formAction(publishSlots, { face: 'portal', onSuccess: ({ published }, values) => `${root(values)}/lanes?done=published&count=${published}` })

export const closeLane = formAction(endLane, { face: 'portal', onSuccess: (_value, values) => `${root(values)}/lanes?done=closed` })

export const closeDay = formAction(shut, { face: 'portal', onSuccess: ({ day, calledOff }, values) => `${dayPage(values, day)}?done=closed&count=${calledOff}` })

export const openDay = formAction(reopen, { face: 'portal', onSuccess: ({ day }, values) => `${dayPage(values, day)}?done=opened` })

export const changeCapacity = formAction(setCapacity, { face: 'portal', onSuccess: ({ day }, values) => `${dayPage(values, day)}?done=capacity` })

export const receive = formAction(receiveVehicle, { face: 'portal', onSuccess: ({ inspectionId }, values) => `${root(values)}/${inspectionId}` })

export const receiveWithout = formAction(receiveWalkIn, { face: 'portal', onSuccess: ({ inspectionId }, values) => `${root(values)}/${inspectionId}` })

export const sign = formAction(enterResult, {
  face: 'portal',
  input: (values) => ({ inspectionId: values.inspectionId, items: itemsIn(values), remark: values.remark ?? '' }),
  onSuccess: ({ inspectionId }, values) => `${root(values)}/${inspectionId}`,
})
