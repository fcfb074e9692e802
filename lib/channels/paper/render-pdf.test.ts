import { expect, test } from 'vitest'
import type { PaperCopy } from '@/lib/domain/papers/find-paper'
import { sheetOfPaper } from './paper-sheet'
import { renderPdf } from './render-pdf'
import { textOfPdf } from './test-pdf-text'

const refusal: PaperCopy = {
  kind: 'decision', number: '32-2026-000123-D', issuedOn: '2026-11-21', validUntil: null, state: 'good', digest: '0123456789abcdef',
  facts: {
    name: '䶮㛃𬭎', document: '320***********001X', service: 'B12', application: '32-2026-000123', outcome: 'refused', reason: '提交的照片不是本人。\n请重新提交。'.repeat(6),
    articles: '《机动车驾驶证申领和使用规定》第七十五条', reconsiderationBy: '2027-01-20', litigationBy: '2027-05-21',
  },
  place: { code: 'has', province: '32', platePrefix: '苏H', adcode: '320800', profile: 'current', nameZh: '淮安', nameEn: "Huai'an", officeNameZh: '淮安市车辆管理所', officeNameEn: "Huai'an Vehicle Office" },
  proof: 'http://localhost:3122/has/verify?token=a.b.c', isOutdated: false,
}

test('a refusal says who decided, why, by which article and until when one may appeal; rare characters stand in it', async () => {
  const pdf = await renderPdf(sheetOfPaper(refusal))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const text = textOfPdf(pdf)
  for (const said of ['䶮㛃𬭎', '不予办理', 'Refused', '淮安市车辆管理所', '第七十五条', '2027年1月20日', '2027年5月21日', '32-2026-000123-D', '0123456789abcdef', '行政复议', '提交的照片不是本人'])
    expect(text).toContain(said)
  expect(text).not.toContain('?')
  expect(pdf.toString('latin1')).toContain('http://localhost:3122/has/verify?token=a.b.c')
  expect(pdf.length).toBeLessThan(120_000)
})

test('a paper that is no longer good says so across the sheet', async () => {
  expect(textOfPdf(await renderPdf(sheetOfPaper({ ...refusal, state: 'revoked' })))).toContain('已作废')
  expect(textOfPdf(await renderPdf(sheetOfPaper(refusal)))).not.toContain('已作废')
})

test('a temporary plate carries its number large', async () => {
  const plate: PaperCopy = { ...refusal, kind: 'temporary-plate', number: '苏H0A12临', validUntil: '2026-12-05', facts: { plate: '苏H0A12临', vin: 'LTST1234567890123', turn: '1' } }
  const sheet = sheetOfPaper(plate)
  expect(sheet.headline).toBe('苏H0A12临')
  expect(textOfPdf(await renderPdf(sheet))).toContain('2026年12月5日')
})

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0

test('VIO-11 a decision on a violation stays on one sheet with its remedies and its code', async () => {
  const decision: PaperCopy = {
    ...refusal, kind: 'violation-decision', number: '320800226000001',
    facts: {
      name: '䶮㛃𬭎', document: '320***********001X', recordedPlate: '苏HD12345', actAt: '1795900000000', road: '淮安市演示大道与样例路交叉口东进口北向南方向', act: '机动车违反道路交通信号灯通行的违法行为（1625）',
      articles: '《道路交通安全违法行为记分管理办法》第10条第5项，《道路交通安全法》第90条', fine: '20000', points: '6', payBy: '2026-12-14', reconsiderationBy: '2027-01-28', litigationBy: '2027-05-31',
    },
  }
  const pdf = await renderPdf(sheetOfPaper(decision))
  expect(pagesOf(pdf)).toBe(1)
  for (const said of ['320800226000001', '苏HD12345', '200.00', '2026年12月14日', '3%', '行政复议', '0123456789abcdef']) expect(textOfPdf(pdf)).toContain(said)
})
