import type { TestReceipt } from '@/lib/domain/receipts/make-test-receipt'
import type { PlaceInfo } from '@/lib/kernel/context'
import { SUBJECT_WORDS } from '@/lib/messages/driving-test-words'
import { formatDate, formatMoment } from '@/lib/messages/format'
import { PAPER_FACTS } from '@/lib/messages/issued-paper-words'
import { messagesOf } from '@/lib/messages/messages-of'
import { both, inBoth, officeOf, receiptWord, serviceName, type PaperSheet } from './paper-sheet'

const whenAndWhere = ({ given, wishes }: TestReceipt['booking']): string => {
  const session = given ?? wishes[0]?.session
  return session ? `${formatDate('zh-Hans', session.testOn)} ${session.startTime}–${session.endTime}  ${session.site.nameZh}` : '—'
}

/** Where a booking of a driving test stood: the same words as on the screen. */
export const sheetOfTestReceipt = ({ booking, applicant, madeAt, auditHead, proof }: TestReceipt, place: PlaceInfo): PaperSheet => ({
  office: officeOf(place),
  title: receiptWord('title'),
  headline: booking.number,
  rows: [
    { term: receiptWord('service'), value: serviceName('A01') },
    { term: inBoth((locale) => messagesOf(locale).tests.subject), value: both(SUBJECT_WORDS[booking.subject]) },
    { term: PAPER_FACTS.licenceClass, value: booking.licenceClass },
    { term: receiptWord('for'), value: applicant },
    { term: inBoth((locale) => messagesOf(locale).tests.booking[booking.given ? 'givenSession' : 'firstWish']), value: whenAndWhere(booking) },
    { term: receiptWord('status'), value: both(inBoth((locale) => messagesOf(locale).tests.status[booking.state])) },
    { term: receiptWord('at'), value: formatMoment('zh-Hans', booking.submittedAt) },
    { term: inBoth((locale) => messagesOf(locale).tests.closesAt), value: formatMoment('zh-Hans', booking.closesAt) },
    { term: receiptWord('issued'), value: formatMoment('zh-Hans', madeAt) },
  ],
  notes: [receiptWord('logHint')],
  check: auditHead,
  proof,
})
