import type { PageItem } from '@/lib/engine/page-item'

export const messages: PageItem['messages'] = {
  'zh-Hans': {
    summary: '查看电子监控违法的照片、地点和依据，由违法时的驾驶人在线接受处理，当场生成电子处罚决定书。',
    who: '持有有效驾驶证、准驾车型符合的驾驶人本人。本人名下车辆不限数量；他人车辆须先绑定。单起罚款在简易程序限额以内，处理后本周期累计记分不满12分。',
    need: ['登录', '本人登记的手机号码，用于确认'],
    time: '当场作出决定。决定送达之日起15日内缴款。',
    law: ['《道路交通安全违法行为处理程序规定》（公安部令第157号）第43、45、50、56条', '《道路交通安全违法行为记分管理办法》（公安部令第163号）第13、14条'],
    open: '处理违法记录',
  },
  en: {
    summary: 'See pictures, place and legal basis of a camera record. Whoever drove accepts it online, and the electronic decision is made at once.',
    who: 'The driver, with a valid licence of a class that covers the vehicle. Any number of vehicles of one’s own; another’s vehicle must be bound first. Each fine within the simple procedure, and fewer than twelve points in the cycle afterwards.',
    need: ['Signing in', 'Your registered phone, to confirm'],
    time: 'Decided at once. The fine is due within fifteen days of the service of the decision.',
    law: ['Order 157 on violation procedure, arts 43, 45, 50, 56', 'Order 163 on points, arts 13, 14'],
    open: 'Handle records',
  },
}
