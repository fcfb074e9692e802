import type { ServiceMessages } from '@/lib/engine/define-service'

export const messages: ServiceMessages = {
  'zh-Hans': {
    summary: '新车登记前上路，要有临时行驶车号牌。卖车的经销商当场打印，也可以到车管所窗口申领。',
    who: '已购买、尚未登记的机动车。经销商只能为本单位已报送销售的车辆核发，首次核发须在开票后30天内；同一辆车最多核发3次。',
    need: ['购车发票', '交强险保单'],
    time: '当场核发。',
    law: ['《机动车登记规定》（公安部令第164号）第四十六条、第四十七条'],
    submit: '核发临时号牌',
    declaration: '已核对车辆识别代号、购车发票和交强险，信息一致。',
    afterwards: ['把号牌打印在临时号牌专用纸上，贴在前后风窗玻璃上。', '有效期到交强险终止日为止，最长不超过法定天数。领到正式号牌后3个工作日内仍可使用。'],
    steps: { area: { title: '车辆在哪里行驶？' }, insurance: { title: '交强险保到哪天？', hint: '登记系统已有保单的，以系统为准，可以不填。' } },
    fields: { area: { label: '行驶范围', options: { 'within-district': '只在本辖区', 'across-districts': '跨辖区' } }, insuredUntil: { label: '交强险终止日期', hint: '例如 2027 11 20' } },
    problems: {},
    transitions: { submit: '核发临时号牌', withdraw: '放弃核发', expire: '草稿过期' },
  },
  en: {
    summary: 'A new car needs a temporary plate to be driven before its registration. The dealer who sold it prints it on the spot; windows of the vehicle office issue it too.',
    who: 'For vehicles bought and not yet registered. A dealer issues it for vehicles it reported as sold, the first within 30 days of the invoice; at most 3 for one vehicle.',
    need: ['The invoice', 'The compulsory insurance policy'],
    time: 'Issued on the spot.',
    law: ['Provisions on Vehicle Registration (Order 164 of the Ministry of Public Security), articles 46 and 47'],
    submit: 'Issue the temporary plate',
    declaration: 'The vehicle identification number, the invoice and the compulsory insurance were checked and agree.',
    afterwards: ['Print the plate on a sheet for temporary plates and fix it behind the front and rear windows.', 'It ends with the insurance, at the latest after the days the law gives. Once the real plates are there, it is good for 3 more working days.'],
    steps: { area: { title: 'Where will the vehicle be driven?' }, insurance: { title: 'Until when is it insured?', hint: 'If the register knows the policy already, that counts and this may stay empty.' } },
    fields: { area: { label: 'Area', options: { 'within-district': 'Within this district only', 'across-districts': 'Across districts' } }, insuredUntil: { label: 'Last day of the compulsory insurance', hint: 'For example 2027 11 20' } },
    problems: {},
    transitions: { submit: 'Issue the temporary plate', withdraw: 'Do not issue it', expire: 'Draft ran out' },
  },
}
