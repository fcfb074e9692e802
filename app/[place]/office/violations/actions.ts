'use server'

import { acceptFile } from '@/lib/domain/captures/accept-file'
import { acceptRecord, discardRecord } from '@/lib/domain/captures/check-record'
import { approveChange, refuseChange } from '@/lib/domain/violations/decide-change'
import { discardFile } from '@/lib/domain/captures/discard-file'
import { extendHandling } from '@/lib/domain/violations/extend-handling'
import { askForPlate } from '@/lib/domain/violations/find-office-record'
import { addDevice, changeDeviceState } from '@/lib/domain/captures/manage-devices'
import { proposeCancellation, proposeCorrection } from '@/lib/domain/violations/propose-change'
import { takeInFile } from '@/lib/domain/captures/take-in-file'
import { formAction, type Values } from '../../../form-action'

const only = (...names: readonly string[]) => (values: Values) => Object.fromEntries(names.map((name) => [name, values[name]]))

const base = ({ place }: Values): string => `/${place}/office/violations`

/** On to the next one that waits, as long as there is one. */
const afterCheck = (done: string) => (_value: unknown, values: Values) =>
  /^vio_[0-9A-Z]{26}$/.test(values.next ?? '') ? `${base(values)}/${values.next}?done=${done}` : `${base(values)}?done=${done}`
export const accept = formAction(acceptRecord, { face: 'office', input: only('recordId', 'revision'), onSuccess: afterCheck('accepted') })
export const discard = formAction(discardRecord, { face: 'office', input: only('recordId', 'revision', 'reason'), onSuccess: afterCheck('discarded') })

const toFile = (done: string) => ({ fileId }: { readonly fileId: string }, values: Values) => `${base(values)}/files/${fileId}?done=${done}`
export const takeIn = formAction(takeInFile, { face: 'office', input: only('fileId'), onSuccess: toFile('taking-in') })
export const acceptAll = formAction(acceptFile, { face: 'office', input: only('fileId'), onSuccess: toFile('accepting') })
export const throwAway = formAction(discardFile, { face: 'office', input: only('fileId'), onSuccess: (_value, values) => `${base(values)}/files?done=thrown` })

const toRecord = (done: string) => ({ recordId }: { readonly recordId: string }, values: Values) => `${base(values)}/${recordId}?done=${done}`
export const correct = formAction(proposeCorrection, {
  face: 'office', input: only('recordId', 'revision', 'reason', 'plateType', 'plate', 'code', 'road', 'fine', 'points'), onSuccess: toRecord('proposed'),
})
export const cancel = formAction(proposeCancellation, { face: 'office', input: only('recordId', 'revision', 'reason'), onSuccess: toRecord('proposed') })
export const extend = formAction(extendHandling, { face: 'office', input: only('recordId', 'months'), onSuccess: toRecord('extended') })

export const findPlate = formAction(askForPlate, { face: 'office', input: only('plate'), onSuccess: ({ token }, values) => `${base(values)}/records?about=${encodeURIComponent(token)}` })

const toChanges = (done: string) => (_value: unknown, values: Values) => `${base(values)}/changes?done=${done}`
export const approve = formAction(approveChange, { face: 'office', input: only('changeId'), onSuccess: toChanges('approved') })
export const refuse = formAction(refuseChange, { face: 'office', input: only('changeId'), onSuccess: toChanges('refused') })

const toDevices = (done: string) => (_value: unknown, values: Values) => `${base(values)}/devices?done=${done}`
export const add = formAction(addDevice, { face: 'office', input: only('number', 'road', 'latitude', 'longitude', 'publicKey'), onSuccess: toDevices('device') })
export const changeState = formAction(changeDeviceState, { face: 'office', input: only('deviceId', 'state', 'revision'), onSuccess: toDevices('changed') })
