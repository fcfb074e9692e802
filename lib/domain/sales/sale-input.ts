import { z } from 'zod'
import { isCivilDate, type CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem, type Result } from '@/lib/kernel/problem'
import { normaliseText } from '@/lib/kernel/text'
import { documentKindsFor, PERSON_KINDS, typeCodeOf, type DocumentKind } from '@/lib/policy/identifiers/document-kinds'
import { normalForm } from '@/lib/policy/identifiers/normal-form'
import { parsePhone } from '@/lib/policy/identifiers/phone'
import { parseVin, type VinDoubt } from '@/lib/policy/identifiers/vin'
import { isOrganisationDocument } from '@/lib/policy/identifiers/window-checklist'
import { identityOf, needsCountry, parseDetails } from '../accounts/person-input'
import type { PersonIdentity } from '../people-keys'

const short = z.string().max(200)

/** The columns of the form and of the spreadsheet, in their order; every cell is text (ux.md §3). */
export const SALE_FIELDS = [
  'vin', 'model', 'colour', 'plateType', 'buyerName', 'documentKind', 'documentNumber', 'country', 'buyerPhone', 'invoiceNumber', 'invoiceOn',
] as const
export type SaleField = (typeof SALE_FIELDS)[number]

export const saleInput = z.strictObject({
  vin: short, model: short, colour: short, plateType: short, invoiceNumber: short, invoiceOn: short,
  buyerName: short, documentKind: short, documentNumber: short, country: short.optional(), buyerPhone: short.optional(),
})
export type SaleInput = z.output<typeof saleInput>

export type SoldVehicle = {
  readonly vin: string
  /** What does not fit a VIN of an import; a person looks at the paper (standards.md §4). */
  readonly doubts: readonly VinDoubt[]
  readonly model: string
  readonly colour: string
  readonly plateType: '02' | '52'
  readonly invoiceNumber: string
  readonly invoiceOn: CivilDate
}

export type Buyer = {
  readonly kind: 'individual' | 'organisation'
  readonly name: string
  readonly identity: PersonIdentity
  readonly phone: string | null
}

export const PLATE_TYPES = ['02', '52'] as const
const isPlateType = (text: string): text is (typeof PLATE_TYPES)[number] => PLATE_TYPES.some((type) => type === text)

/** Documents a buyer may show here and today (REG-11), bodies included. */
export const buyerDocuments = ({ place, today }: Context): DocumentKind[] => [
  ...new Set(PERSON_KINDS.flatMap((kind) => documentKindsFor(kind, place.profile, today)).map(({ kind }) => kind)),
]

/** A form of many fields says which one is empty. */
const MISSING = { model: 'sale.model-missing', colour: 'sale.colour-missing', buyerName: 'sale.buyer-name-missing' } as const

const lengthProblem = (field: 'model' | 'colour' | 'buyerName', text: string, most: number): Problem[] =>
  text === '' ? [problem(MISSING[field], field)] : [...text].length > most ? [problem('text.too-long', field, { max: most })] : []

const dayProblem = (day: string, today: CivilDate): Problem[] => {
  if (!isCivilDate(day)) return [problem('date.invalid', 'invoiceOn')]
  return day > today ? [problem('sale.invoice-in-future', 'invoiceOn')] : []
}

type VehiclePart = Pick<SaleInput, 'vin' | 'model' | 'colour' | 'plateType' | 'invoiceNumber' | 'invoiceOn'>

/** All defects at once (APP-02). */
export const parseVehicle = (ctx: Context, given: VehiclePart): Result<SoldVehicle> => {
  const vin = parseVin(given.vin)
  const [model, colour] = [normaliseText(given.model), normaliseText(given.colour)]
  const invoiceNumber = normalForm(given.invoiceNumber)
  const invoiceOn = normalForm(given.invoiceOn)
  const plateType = normalForm(given.plateType).padStart(2, '0')
  const problems = [
    ...(vin.ok ? [] : vin.problems.map(({ code }) => problem(code, 'vin'))),
    ...lengthProblem('model', model, 60),
    ...lengthProblem('colour', colour, 20),
    ...(isPlateType(plateType) ? [] : [problem('plate-type.unknown', 'plateType')]),
    ...(/^[0-9A-Z-]{6,30}$/.test(invoiceNumber) ? [] : [problem('sale.invoice-invalid', 'invoiceNumber')]),
    ...dayProblem(invoiceOn, ctx.today),
  ]
  if (problems.length || !vin.ok || !isPlateType(plateType)) return { ok: false, problems }
  const doubts = vin.value.state === 'warn' ? vin.value.doubts : []
  return { ok: true, value: { vin: vin.value.number, doubts, model, colour, plateType, invoiceNumber, invoiceOn } }
}

type BuyerPart = Pick<SaleInput, 'buyerName' | 'documentKind' | 'documentNumber' | 'country' | 'buyerPhone'>

const NAMES: Readonly<Record<string, SaleField>> = { name: 'buyerName', number: 'documentNumber', country: 'country' }
const named = (each: Problem): Problem => ({ ...each, field: NAMES[each.field ?? ''] ?? each.field ?? 'documentNumber' })

/** A body's name is not one person's: length alone is judged. */
const withoutNameRule = (problems: readonly Problem[]): Problem[] => problems.filter(({ code }) => code !== 'person-name.invalid')

export const parseBuyer = (ctx: Context, given: BuyerPart): Result<Buyer> => {
  const documentKind = buyerDocuments(ctx).find((kind) => kind === given.documentKind)
  if (!documentKind) return { ok: false, problems: [problem('document-kind.missing', 'documentKind')] }
  const isOrganisation = isOrganisationDocument(typeCodeOf(documentKind))
  const name = normaliseText(given.buyerName)
  const details = parseDetails(documentKind, { name, number: given.documentNumber, country: given.country }, ctx.today)
  const phone = given.buyerPhone?.trim() ? parsePhone(given.buyerPhone) : null
  const wrong = details.ok ? [] : isOrganisation ? withoutNameRule(details.problems) : details.problems
  const problems = [
    ...wrong.map(named),
    ...(isOrganisation ? lengthProblem('buyerName', name, 60) : []),
    ...(phone && !phone.ok ? [problem('phone.invalid', 'buyerPhone')] : []),
  ]
  if (problems.length) return { ok: false, problems }
  const number = details.ok ? details.value.number : normalForm(given.documentNumber)
  const country = details.ok && needsCountry(documentKind) ? details.value.country : null
  return {
    ok: true,
    value: { kind: isOrganisation ? 'organisation' : 'individual', name, identity: identityOf(documentKind, { number, country }), phone: phone?.ok ? phone.value : null },
  }
}

/** A whole report; problems of both parts together. */
export const parseSale = (ctx: Context, given: SaleInput): Result<{ vehicle: SoldVehicle; buyer: Buyer }> => {
  const [vehicle, buyer] = [parseVehicle(ctx, given), parseBuyer(ctx, given)]
  if (vehicle.ok && buyer.ok) return { ok: true, value: { vehicle: vehicle.value, buyer: buyer.value } }
  return { ok: false, problems: [...(vehicle.ok ? [] : vehicle.problems), ...(buyer.ok ? [] : buyer.problems)] }
}
