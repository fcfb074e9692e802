import type { PageItem } from '@/lib/engine/page-item'

export const messages: PageItem['messages'] = {
  'zh-Hans': {
    summary: '查看名下机动车的电子监控违法记录：时间、地点、违法行为、罚款和记分。',
    who: '登录后可以查看自己名下机动车的全部记录。不登录也可以用号牌种类、号牌号码和车辆识别代号后6位，查询一辆车未处理记录的数量和合计。',
    need: ['登录，或者号牌种类、号牌号码和车辆识别代号后6位'],
    time: '记录录入的当天即可查询。',
    law: ['《道路交通安全违法行为处理程序规定》（公安部令第157号）第19、20条', '平台规则：不登录时只显示数量和合计，并限制查询次数'],
    open: '查询违法记录',
  },
  en: {
    summary: 'See the camera records of your vehicles: time, place, act, fine and points.',
    who: 'Signed in, you see all records of your own vehicles. Without signing in, the plate type, the plate and the last 6 characters of the VIN show how many open records a vehicle has and their sums.',
    need: ['Signing in, or the plate type, the plate and the last 6 characters of the VIN'],
    time: 'A record can be looked up on the day it is entered.',
    law: ['Order 157 on violation procedure, arts 19, 20', 'Platform rule: without signing in only count and sums are shown, and look-ups are limited'],
    open: 'Look up records',
  },
}
