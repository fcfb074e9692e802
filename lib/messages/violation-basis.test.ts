import { expect, test } from 'vitest'
import { VIOLATION_CODES } from '@/lib/policy/violations/violation-codes'
import { basisText } from './violation-basis'

test.each([
  ['Law 90', '《道路交通安全法》第90条', 'Road Traffic Safety Law, art. 90'],
  ['163 8(3); Law 96', '《道路交通安全违法行为记分管理办法》第8条第3项，《道路交通安全法》第96条', 'Order 163 on points, art. 8(3); Road Traffic Safety Law, art. 96'],
  ['163 8(7) 30', '《道路交通安全违法行为记分管理办法》第8条第7项、第30条', 'Order 163 on points, art. 8(7), art. 30'],
  ['Law 90 / prov.', '《道路交通安全法》第90条，本省实施办法', 'Road Traffic Safety Law, art. 90; provincial rules'],
])('VIO-11 %s is named in words', (basis, zh, en) => expect([basisText('zh-Hans', basis), basisText('en', basis)]).toEqual([zh, en]))

test('VIO-11 no code names its basis in the table’s own signs', () => {
  for (const { basis } of VIOLATION_CODES) expect(basisText('zh-Hans', basis)).toMatch(/^《/)
})
