import type { PageItem } from '@/lib/engine/page-item'

export const messages: PageItem['messages'] = {
  'zh-Hans': {
    summary: '解除驾驶人与车辆的绑定。解除后，驾驶人不能再处理这辆车的违法记录。',
    who: '车主或者绑定的驾驶人，任何一方都可以解除。',
    need: ['登录'],
    time: '马上生效，对方会收到通知。',
    law: ['平台规则 VIO-09：十二个月内解除超过三次，车辆会被限制一年'],
    open: '查看绑定',
  },
  en: {
    summary: 'End the binding of a driver to a vehicle. From then on the driver can no longer handle its violation records.',
    who: 'The owner or the bound driver; either side can end it.',
    need: ['Signing in'],
    time: 'At once; the other side is told.',
    law: ['Platform rule VIO-09: unbound more than three times within twelve months, the vehicle is banned for a year'],
    open: 'See my bindings',
  },
}
