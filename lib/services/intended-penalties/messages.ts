import type { PageItem } from '@/lib/engine/page-item'

export const messages: PageItem['messages'] = {
  'zh-Hans': {
    summary: '查看因五起以上违法记录逾期未处理、拟作出处罚的机动车公告。',
    who: '任何人。公告只写号牌和未处理起数，不含车主信息。',
    need: ['不用登录'],
    time: '车管部门发布后公告七个工作日。',
    law: ['《道路交通安全违法行为处理程序规定》（公安部令第157号）第五十四条'],
    open: '查看公告',
  },
  en: {
    summary: 'The public notice of vehicles with five or more overdue camera records for which a penalty is intended.',
    who: 'Anybody. The notice names the plate and the number of records, nothing of the owner.',
    need: ['No sign-in'],
    time: 'Shown for seven working days once the office has published it.',
    law: ['Provisions on the Procedure for Handling Road Traffic Safety Violations (Order 157 of the Ministry of Public Security), article 54'],
    open: 'See the notice',
  },
}
