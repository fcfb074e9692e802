import { describe, expect, it } from 'vitest'
import { instantOf } from '@/lib/kernel/clock'
import { calendarFile } from './calendar-file'

const deadline = {
  id: 'app_01J9', revision: 4, when: { day: '2026-12-31' }, writtenAt: instantOf('2026-11-21', '07:05'),
  title: '预选机动车号牌 · 请在期限前办理注册登记，逾期视为放弃; 两年内不能再在网上选号, 窗口选号不受影响', note: '业务编号\n32-2026-000002',
}

/** Reads the file as a calendar does: unfolds, splits, takes the escapes back. */
const read = (file: string): [string, string][] =>
  file.replace(/\r\n /g, '').split('\r\n').filter((line) => line !== '').map((line) => {
    const at = line.indexOf(':')
    return [line.slice(0, at), line.slice(at + 1).replace(/\\n/g, '\n').replace(/\\([\\;,])/g, '$1')]
  })

const valueOf = (file: string, name: string) => read(file).find(([each]) => each === name)?.[1]

describe('a deadline as a calendar entry (ux.md §2)', () => {
  const file = calendarFile(deadline)

  it('is one whole day, with the day after as its end', () => {
    expect([valueOf(file, 'DTSTART;VALUE=DATE'), valueOf(file, 'DTEND;VALUE=DATE')]).toEqual(['20261231', '20270101'])
  })

  it('keeps its identity when it is taken again, and a later revision replaces it', () => {
    const later = calendarFile({ ...deadline, revision: 5, when: { day: '2027-01-04' }, writtenAt: deadline.writtenAt + 1_000_000 })
    expect(valueOf(later, 'UID')).toBe(valueOf(file, 'UID'))
    expect(Number(valueOf(later, 'SEQUENCE'))).toBeGreaterThan(Number(valueOf(file, 'SEQUENCE')))
  })

  it('tells its stamp in UTC', () => expect(valueOf(file, 'DTSTAMP')).toBe('20261120T230500Z'))

  it('gives back the words it was given', () => {
    expect([valueOf(file, 'SUMMARY'), valueOf(file, 'DESCRIPTION')]).toEqual([deadline.title, deadline.note])
  })

  it('has no line over 75 octets, no bare line feed, and closes what it opens', () => {
    expect(file.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const open = read(file).filter(([name]) => name === 'BEGIN').map(([, what]) => what)
    expect(read(file).filter(([name]) => name === 'END').map(([, what]) => what).toSorted()).toEqual(open.toSorted())
  })
})

describe('a test as a calendar entry (EXM-14, ux.md §2)', () => {
  const test = { id: 'exb_01J9', revision: 2, when: { from: instantOf('2026-12-20', '08:30'), to: instantOf('2026-12-20', '11:30') }, writtenAt: deadline.writtenAt, title: '科目二考试', note: '请携带身份证明', place: '淮安第一考场, 样例路1号' }

  it('has its hours, told in UTC, its place, and keeps them free', () => {
    const file = calendarFile(test)
    expect([valueOf(file, 'DTSTART'), valueOf(file, 'DTEND')]).toEqual(['20261220T003000Z', '20261220T033000Z'])
    expect([valueOf(file, 'LOCATION'), valueOf(file, 'TRANSP'), valueOf(file, 'METHOD'), valueOf(file, 'STATUS')]).toEqual([test.place, 'OPAQUE', 'PUBLISH', 'CONFIRMED'])
  })

  it('cancelled, it is the same entry with a later revision, and nothing reminds of it', () => {
    const gone = calendarFile({ ...test, revision: 3, isCancelled: true })
    expect([valueOf(gone, 'UID'), valueOf(gone, 'SEQUENCE'), valueOf(gone, 'METHOD'), valueOf(gone, 'STATUS')]).toEqual(['exb_01J9@open122', '3', 'CANCEL', 'CANCELLED'])
    expect(gone).not.toContain('VALARM')
  })
})
