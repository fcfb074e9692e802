import { describe, expect, test } from 'vitest'
import { LOCALES } from '@/lib/kernel/locale'
import { FRAUD_WORDS, SUBJECT_WORDS } from './driving-test-words'
import { isNoticeCode, NOTICES, noticeText, payByWords, SIGN, smsText, STATUS_WORDS, type NoticeParams } from './notices'

/** The longest fixture of each variable (notices.md, template checks). */
const LONGEST: NoticeParams = {
  plate: '苏HB888B', deadline: '2026-11-30', banUntil: '2028-11-30', eventTime: '2026年11月20日 09:30',
  eventName: { 'zh-Hans': '联系方式变更', en: 'the contact was changed' }, hotline: '12123', serviceName: { 'zh-Hans': '驾驶证遗失补证', en: 'Lost-licence re-issue' },
  applyNo: '32-2026-000123', state: STATUS_WORDS['ready-for-collection'] ?? '', reason: '', trackingNo: '', payBy: payByWords(1_795_236_000_000),
  subject: SUBJECT_WORDS.K3S, lost: SUBJECT_WORDS.K3R, examDate: '2026-12-20', session: '13:30–17:30', time: '13:30', rank: '1234', capacity: '200',
  site: { 'zh-Hans': '淮安市机动车驾驶人考试中心第二考场', en: 'Huai’an Driving Test Centre, second ground' }, until: '2026年12月18日 22:00', changeText: '改至2026年12月30日 13:30，不能参加的可以取消，不影响排序',
  resultText: '成功（递补）', resultHint: '请带身份证明准时参加。', scoreText: '缺考', countText: '本科目已预约4次，剩余1次。', retryText: '2026年12月30日起可再次预约。', endText: '',
  violTime: '2026-11-20 09:30', place: { 'zh-Hans': '淮安演示大道与样例路口', en: 'Demo Avenue, Huai’an' }, violName: { 'zh-Hans': '在禁止掉头或禁止左转标志标线处掉头', en: 'Turning round where a sign or marking forbids it' },
  points: '1', fine: '100', handleDue: '2026-12-24', online: { 'zh-Hans': '可在线处理', en: 'it can be handled online' },
  fraud: FRAUD_WORDS.impersonation, appealBy: '2027-02-03',
}
const codes = Object.keys(NOTICES).filter(isNoticeCode)

describe.each(codes)('notice %s', (code) => {
  test.each(LOCALES)('renders in %s with nothing left open (NTF-07)', (locale) => {
    const text = noticeText(code, locale, LONGEST)
    expect(text).not.toMatch(/[{}]|undefined/)
    expect(text.length).toBeGreaterThan(10)
  })

  test('as a text message opens with the sign, fits two segments, has no link and no number of a person (NTF-07)', () => {
    if (!NOTICES[code].sms) return expect(NOTICES[code].text['zh-Hans']).not.toContain('{sign}')
    const text = smsText(code, LONGEST)
    expect(text.startsWith(SIGN)).toBe(true)
    expect([...text].length).toBeLessThanOrEqual(134)
    expect(text).not.toMatch(/https?:|www\.|\d{15,}/)
  })
})

test('days are written in words, a deadline with its last minute (NTF-10)', () => {
  expect(noticeText('F08', 'zh-Hans', { plate: '苏HB888B', deadline: '2015-11-02' }, SIGN)).toBe(
    '【Open122】您已预选号牌苏HB888B，请于2015年11月2日24时前办理注册登记。逾期视为放弃，两年内不得网上选号。',
  )
})

test('a long reason is cut at two segments and stays whole in the inbox', () => {
  const reason = '请补充材料。'.repeat(60)
  expect([...smsText('F32', { ...LONGEST, reason })].length).toBe(134)
  expect(noticeText('F32', 'zh-Hans', { ...LONGEST, reason })).toContain(reason)
})

test.each(Object.entries(STATUS_WORDS))('status %s has words in both languages', (_, words) => {
  for (const locale of LOCALES) expect(words[locale]).not.toBe('')
})
