import { randomInt } from 'node:crypto'
import { now } from '../clock'
import type { Owner } from '../world'
import { asks, type Form } from './form'
import type { Page, Visitor } from './visitor'

/** Where the owner goes. The only addresses known here; everything after is what the pages themselves offer. */
const ADDRESSES = {
  signIn: (place: string) => `/${place}/sign-in`,
  service: (place: string) => `/${place}/services/preselect-plate`,
  /** A page at such an address says that a number has been chosen. */
  isConfirmation: (path: string) => /\/(confirmation|done|receipt)(\/|$)/.test(path),
}

/** The names of the fields the pages ask for. */
const FIELDS = {
  username: 'username',
  password: 'password',
  vehicle: 'vehicleId',
  mode: 'mode',
  serial: 'serial',
  candidate: 'candidate',
  code: 'code',
  agreed: 'agreed',
}
const MODES = { compose: 'compose', draw: 'draw' }

/** Pages of the journey an owner may need, errors and second wishes included. */
const MOST_PAGES = 24

export type ChoiceOutcome = { readonly kind: 'chosen'; readonly at: number } | { readonly kind: 'stuck'; readonly where: string }

export type OwnPhone = {
  /** The first code that came after the moment; null when none came in time. */
  codeAfter(moment: number): Promise<string | null>
}

/** The form that asks something; a page's header may hold others (language, sign-out). */
const questionOn = (page: Page): Form | undefined => page.forms.find((form) => Object.values(FIELDS).some((name) => asks(form, name)))

/** A page without a question is gone through by its own button, never by one of the header. */
const continuationOn = (page: Page, place: string): Form | undefined =>
  page.forms.find((form) => form.method === 'POST' && (form.action === '' || form.action.includes(`/${place}/services/`)))

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Someone whose wish was taken thinks of another number of the released segment, 苏HA000A–苏HC999Z. */
const anotherSerial = (): string =>
  `${'ABC'.charAt(randomInt(3))}${String(randomInt(1000)).padStart(3, '0')}${LETTERS.charAt(randomInt(LETTERS.length))}`

/** `苏HB888B` → `B888B`: the region is printed beside the field. */
const serialOf = (wish: string): string => wish.slice(-5)

const firstChoice = (form: Form, name: string, wanted?: string): string => {
  const values = form.choices.filter((choice) => choice.name === name).map((choice) => choice.value)
  return (wanted !== undefined && values.includes(wanted) ? wanted : values.find((value) => value !== '')) ?? ''
}

type Memory = { wishUsed: boolean; askedAt: number }

const answersTo = async (form: Form, owner: Owner, phone: OwnPhone, memory: Memory): Promise<Record<string, string>> => {
  const answers: Record<string, string> = {}
  if (asks(form, FIELDS.username)) answers[FIELDS.username] = owner.username
  if (asks(form, FIELDS.password)) answers[FIELDS.password] = owner.password
  if (asks(form, FIELDS.vehicle)) answers[FIELDS.vehicle] = firstChoice(form, FIELDS.vehicle, owner.vehicleId)
  if (asks(form, FIELDS.mode)) answers[FIELDS.mode] = owner.wish ? MODES.compose : MODES.draw
  if (asks(form, FIELDS.candidate)) answers[FIELDS.candidate] = firstChoice(form, FIELDS.candidate)
  if (asks(form, FIELDS.agreed)) answers[FIELDS.agreed] = firstChoice(form, FIELDS.agreed)
  if (asks(form, FIELDS.serial)) {
    answers[FIELDS.serial] = owner.wish && !memory.wishUsed ? serialOf(owner.wish) : anotherSerial()
    memory.wishUsed = true
  }
  if (asks(form, FIELDS.code)) {
    const code = await phone.codeAfter(memory.askedAt)
    if (code) answers[FIELDS.code] = code
  }
  return answers
}

/** Signs in, opens the service and answers what each page asks until the page says that a number is chosen. */
export const choosePlate = async (visitor: Visitor, owner: Owner, phone: OwnPhone): Promise<ChoiceOutcome> => {
  const memory: Memory = { wishUsed: false, askedAt: now() }
  const answer = async (page: Page, form: Form): Promise<Page> => {
    const answers = await answersTo(form, owner, phone, memory)
    memory.askedAt = now()
    return visitor.submit(page, form, answers)
  }

  const signIn = await visitor.open(ADDRESSES.signIn(owner.place))
  const signInForm = signIn.forms.find((form) => asks(form, FIELDS.password))
  if (!signInForm) return { kind: 'stuck', where: signIn.url.pathname }
  const signedIn = await answer(signIn, signInForm)
  if (signedIn.forms.some((form) => asks(form, FIELDS.password))) return { kind: 'stuck', where: signedIn.url.pathname }

  let page = await visitor.open(ADDRESSES.service(owner.place))
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    if (ADDRESSES.isConfirmation(page.url.pathname)) return { kind: 'chosen', at: now() }
    const form = questionOn(page) ?? continuationOn(page, owner.place)
    if (!form || page.status >= 400) break
    page = await answer(page, form)
  }
  return { kind: 'stuck', where: page.url.pathname }
}
