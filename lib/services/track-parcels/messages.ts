import type { PageItem } from '@/lib/engine/page-item'

export const messages: PageItem['messages'] = {
  'zh-Hans': {
    summary: '查看邮寄给您的号牌、行驶证和驾驶证走到了哪里，什么时候送达。',
    who: '登录后可以查看寄给自己的全部邮件。不登录也可以用号牌种类、号牌号码和收件手机号查询机动车所有人的邮件。',
    need: ['登录，或者号牌种类、号牌号码和收件手机号'],
    time: '快递公司每次更新后立即显示。',
    law: ['平台规则 DLV-05：不登录时只显示状态、地点和时间，并限制查询次数'],
    open: '查询邮件',
  },
  en: {
    summary: 'See where the plates, vehicle licence or driving licence posted to you are, and when they arrived.',
    who: 'Signed in, you see all parcels sent to you. Without signing in, the plate type, the plate and the recipient’s phone show the parcels of the vehicle’s owner.',
    need: ['Signing in, or the plate type, the plate and the recipient’s phone'],
    time: 'Shown as soon as the carrier reports it.',
    law: ['Platform rule DLV-05: without signing in only state, place and time are shown, and look-ups are limited'],
    open: 'Track parcels',
  },
}
