import { randomInt } from 'node:crypto'
import { now } from '../clock'
import type { Owner } from '../world'
import { asks, type Form } from './form'
import type { Page, Visitor } from './visitor'

/** Where the owner goes. The only addresses known here; everything after is what the pages themselves offer. */
const ADDRESSES = {
  signIn: (place: string) => `/${place}/sign-in`,
  service: (place: string) => `/${place}/services/preselect-plate`,
  /** The application's own page: nothing is left to answer. */
  isApplication: (path: string) => /\/applications\/app_[0-9A-Z]+$/.test(path),
  isPicker: (path: string) => path.endsWith('/number'),
  draw: (path: string) => `${path}?mode=drawn`,
}

/** The names of the fields the pages ask for. */
const FIELDS = {
  name: 'name',
  password: 'password',
  subject: 'subjectId',
  sendCode: 'field',
  openCode: 'openCode',
  number: 'number',
  batchMode: 'mode',
  confirmCode: 'confirmCode',
  declaration: 'declaration',
}

/** Pages of the journey an owner may need, errors and second wishes included. */
const MOST_PAGES = 24

export type ChoiceOutcome = { readonly kind: 'chosen'; readonly at: number } | { readonly kind: 'stuck'; readonly where: string }

export type OwnPhone = {
  /** The first code that came after the moment; null when none came in time. */
  codeAfter(moment: number): Promise<string | null>
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Someone whose wish was taken thinks of another number of the released segment, 苏HA000A–苏HC999Z. */
const anotherNumber = (): string =>
  `苏H${'ABC'.charAt(randomInt(3))}${String(randomInt(1000)).padStart(3, '0')}${LETTERS.charAt(randomInt(LETTERS.length))}`

type Walk = { readonly visitor: Visitor; readonly owner: Owner; readonly phone: OwnPhone; wishUsed: boolean; codeAskedAt: number | null }

const formAsking = (page: Page, name: string): Form | undefined => page.forms.find((form) => asks(form, name))

/** The first code is sent on request, the second with the pick. */
const answerOpening = async (walk: Walk, page: Page, form: Form): Promise<Page> => {
  const send = formAsking(page, FIELDS.sendCode)
  if (walk.codeAskedAt === null && send) {
    walk.codeAskedAt = now()
    return walk.visitor.submit(page, send, {})
  }
  const code = await walk.phone.codeAfter(walk.codeAskedAt ?? 0)
  return walk.visitor.submit(page, form, { [FIELDS.openCode]: code ?? '' })
}

const answerConfirmation = async (walk: Walk, page: Page, form: Form): Promise<Page> => {
  const code = await walk.phone.codeAfter(walk.codeAskedAt ?? 0)
  return walk.visitor.submit(page, form, { [FIELDS.confirmCode]: code ?? '', [FIELDS.declaration]: 'yes' })
}

const pick = (walk: Walk, page: Page, form: Form, number: string): Promise<Page> => {
  walk.codeAskedAt = now()
  return walk.visitor.submit(page, form, { [FIELDS.number]: number })
}

/** A wish is composed; without one the computer draws, and the first of the ten will do. */
const answerPicker = (walk: Walk, page: Page): Promise<Page> | null => {
  const { owner, visitor } = walk
  const wishes = owner.wish !== undefined
  if (!wishes && !page.url.search) return visitor.open(ADDRESSES.draw(page.url.pathname))
  const form = formAsking(page, FIELDS.number)
  const offered = form?.choices.find((choice) => choice.name === FIELDS.number)
  if (form && offered) return pick(walk, page, form, offered.value)
  if (form && wishes) {
    const number = owner.wish && !walk.wishUsed ? owner.wish : anotherNumber()
    walk.wishUsed = true
    return pick(walk, page, form, number)
  }
  const draw = page.forms.find((each) => asks(each, 'applicationId') && !asks(each, FIELDS.batchMode))
  return draw ? visitor.submit(page, draw, {}) : null
}

const answer = (walk: Walk, page: Page): Promise<Page> | null => {
  const start = formAsking(page, FIELDS.subject)
  if (start) return walk.visitor.submit(page, start, {})
  const opening = formAsking(page, FIELDS.openCode)
  if (opening) return answerOpening(walk, page, opening)
  const confirmation = formAsking(page, FIELDS.confirmCode)
  if (confirmation) return answerConfirmation(walk, page, confirmation)
  return ADDRESSES.isPicker(page.url.pathname) ? answerPicker(walk, page) : null
}

/** Signs in, opens the service and answers what each page asks until the application's page says that a number is chosen. */
export const choosePlate = async (visitor: Visitor, owner: Owner, phone: OwnPhone): Promise<ChoiceOutcome> => {
  const walk: Walk = { visitor, owner, phone, wishUsed: false, codeAskedAt: null }
  const signIn = await visitor.open(ADDRESSES.signIn(owner.place))
  const form = formAsking(signIn, FIELDS.password)
  if (!form) return { kind: 'stuck', where: signIn.url.pathname }
  const signedIn = await visitor.submit(signIn, form, { [FIELDS.name]: owner.username, [FIELDS.password]: owner.password })
  if (formAsking(signedIn, FIELDS.password)) return { kind: 'stuck', where: signedIn.url.pathname }

  let page = await visitor.open(ADDRESSES.service(owner.place))
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    if (ADDRESSES.isApplication(page.url.pathname)) return { kind: 'chosen', at: now() }
    const next = page.status < 400 ? answer(walk, page) : null
    if (!next) break
    page = await next
  }
  return { kind: 'stuck', where: page.url.pathname }
}
