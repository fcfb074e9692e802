import type { PaperCopy } from '@/lib/domain/papers/find-paper'
import type { Receipt } from '@/lib/domain/receipts/make-receipt'
import type { Status } from '@/lib/engine/define-service'
import type { PlaceInfo } from '@/lib/kernel/context'
import type { Locale, Text } from '@/lib/kernel/locale'
import { formatAmount, formatDate, formatMoment } from '@/lib/messages/format'
import { PAPER_CODES, PAPER_FACTS, PAPER_FRAME, PAPER_TITLES, type PaperFact, type PaperKind } from '@/lib/messages/issued-paper-words'
import { messagesOf, type Messages } from '@/lib/messages/messages-of'
import { findCatalogueItem } from '@/lib/services/catalogue'

/** One sheet of paper, ready to be set: every word in the language of the register and in English. */
export type PaperSheet = {
  readonly office: Text
  readonly title: Text
  /** Read from afar. */
  readonly headline?: string
  /** Stands across a paper that is no longer good. */
  readonly stamp?: Text
  readonly rows: readonly { readonly term: Text; readonly value: string }[]
  readonly notes: readonly Text[]
  readonly check: string
  readonly proof: string
}

const HEADLINE: Partial<Record<PaperKind, PaperFact>> = { 'temporary-plate': 'plate' }

export const both = (value: Text): string => `${value['zh-Hans']}  ${value.en}`
/** A plain reading for what has no language: a name, a number. */
const dated = (day: string): string => formatDate('zh-Hans', day)
const paid = (fen: string): string => formatAmount('zh-Hans', Number(fen))

export const serviceName = (code: string): string => {
  const titles = findCatalogueItem(code)?.titles
  return titles ? both({ 'zh-Hans': titles.zh, en: titles.en }) : code
}

const coded = (code: string): string => {
  const words = PAPER_CODES[code]
  return words ? both(words) : code
}

/** Facts that are not simply what they say. */
const READINGS: Partial<Record<PaperFact, (value: string) => string>> = {
  service: serviceName, outcome: coded, fitness: coded, feeFen: paid, postageFen: paid, totalFen: paid,
  reconsiderationBy: dated, litigationBy: dated, examinedOn: dated, validFrom: dated,
  fine: paid, surcharge: paid, paidOn: dated, payBy: dated, actAt: (at) => formatMoment('zh-Hans', Number(at)),
}

const ORDER = Object.keys(PAPER_FACTS).filter((name): name is PaperFact => name in PAPER_FACTS)

const factRows = (facts: PaperCopy['facts']): PaperSheet['rows'] =>
  ORDER.flatMap((name) => {
    const value = facts[name]
    return value === undefined ? [] : [{ term: PAPER_FACTS[name], value: (READINGS[name] ?? String)(value) }]
  })

export const officeOf = ({ officeNameZh, officeNameEn }: PlaceInfo): Text => ({ 'zh-Hans': officeNameZh, en: officeNameEn })

export const sheetOfPaper = ({ kind, number, issuedOn, validUntil, state, facts, place, digest, proof }: PaperCopy): PaperSheet => {
  const headline = HEADLINE[kind]
  return {
    office: officeOf(place),
    title: PAPER_TITLES[kind],
    ...(headline && { headline: facts[headline] ?? number }),
    ...(state !== 'good' && { stamp: PAPER_FRAME[state] }),
    rows: [
      { term: PAPER_FRAME.number, value: number },
      ...factRows(facts),
      { term: PAPER_FRAME.issuedOn, value: dated(issuedOn) },
      ...(validUntil === null ? [] : [{ term: PAPER_FRAME.validUntil, value: dated(validUntil) }]),
    ],
    notes: [...(facts.payBy ? [PAPER_FRAME.payFine] : []), ...(facts.reconsiderationBy ? [PAPER_FRAME.appeal] : [])],
    check: digest,
    proof,
  }
}

export const inBoth = (word: (locale: Locale) => string): Text => ({ 'zh-Hans': word('zh-Hans'), en: word('en') })
export const receiptWord = (name: keyof Messages['citizen']['receipt']): Text => inBoth((locale) => messagesOf(locale).citizen.receipt[name])
const statusWord = (name: Status): Text => inBoth((locale) => messagesOf(locale).citizen.status[name])

/** Where an application stood when it was made: the same words as on the screen. */
export const sheetOfReceipt = (receipt: Receipt, place: PlaceInfo): PaperSheet => ({
  office: officeOf(place),
  title: receiptWord('title'),
  headline: receipt.number,
  rows: [
    { term: receiptWord('service'), value: serviceName(receipt.service.code) },
    { term: PAPER_FACTS.subject, value: receipt.subjectLabel },
    { term: receiptWord('for'), value: receipt.applicant },
    ...(receipt.appointment === null ? [] : [{ term: receiptWord('appointment'), value: `${dated(receipt.appointment.day)} ${receipt.appointment.startsAt}  ${receipt.appointment.station}  ${receipt.appointment.address}` }]),
    { term: receiptWord('status'), value: both(statusWord(receipt.status)) },
    { term: receiptWord('at'), value: formatMoment('zh-Hans', receipt.statusSince) },
    ...(receipt.dueOn === null ? [] : [{ term: receiptWord('next'), value: dated(receipt.dueOn) }]),
    { term: receiptWord('issued'), value: formatMoment('zh-Hans', receipt.madeAt) },
  ],
  notes: [receiptWord('logHint')],
  check: receipt.auditHead,
  proof: receipt.proof,
})
