import { describe, expect, it } from 'vitest'
import { citationText } from './citation-words'

describe('where a rule stands, in words (D7)', () => {
  it.each([
    ['Order 162 arts 66, 69', '《机动车驾驶证申领和使用规定》（公安部令第162号）第66、69条', 'Order 162 on driving licences, arts 66, 69'],
    ['Order 164 arts 23–24', '《机动车登记规定》（公安部令第164号）第23至24条', 'Order 164 on vehicle registration, arts 23–24'],
    ['Order 172', '公安部令第172号', 'Order 172'],
    ['Reg art 16; MPS notice 2022', '《道路交通安全法实施条例》第16条；公安部通知', 'Road Traffic Safety Regulations, art. 16; notice of the Ministry of Public Security'],
    ['SCR annex 1', '《机动车强制报废标准规定》', 'scrapping standards'],
    ['seed 003', '平台开通公告（2015年）', 'announcement at the opening of the platform, 2015'],
    ['seed 001; date assumed', '2018年“放管服”改革措施', 'reform measures of 2018'],
    ['platform rule', '平台办理规则', 'rules of the platform'],
  ])('%s', (citation, zh, en) => {
    expect(citationText('zh-Hans', citation)).toBe(zh)
    expect(citationText('en', citation)).toBe(en)
  })
})
