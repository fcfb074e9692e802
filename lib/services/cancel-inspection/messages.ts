import type { PageItem } from '@/lib/engine/page-item'

export const messages: PageItem['messages'] = {
  'zh-Hans': {
    summary: '取消已经预约的机动车检验，名额马上让给别人。想换时间，不用取消，直接改期。',
    who: '预约检验的机动车所有人；单位名下的车由单位在单位服务中取消。',
    need: ['不需要材料'],
    time: '马上生效。检验开始前24小时截止；12个月内两次没有到场，一年内不能网上预约检验。',
    law: ['平台预约规则：每辆车一个预约，开始前24小时可以取消'],
    open: '看我的检验预约',
  },
  en: {
    summary: 'Cancel an inspection you have booked; somebody else can have the place at once. To choose another time, move the booking instead.',
    who: 'The owner of the vehicle that is booked; an organisation cancels for its own vehicles in the portal.',
    need: ['Nothing'],
    time: 'At once, until 24 hours before the inspection begins. Two missed within 12 months close online booking for a year.',
    law: ['Booking rules of the platform: one booking a vehicle, free to cancel until 24 hours before'],
    open: 'See my bookings',
  },
}
