import type { PageItem } from '@/lib/engine/page-item'

export const messages: PageItem['messages'] = {
  'zh-Hans': {
    summary: '把车主以外的驾驶人绑定到车辆。绑定后，驾驶人可以处理这辆车的电子监控违法记录，记自己的分。',
    who: '驾驶人申请，车主同意。驾驶人的准驾车型须包含这辆车。只限个人名下的小型汽车和小型新能源汽车。',
    need: ['驾驶人：行驶证上的号牌种类、号牌号码和车辆识别代号后6位', '车主：登录同意，或者用手机收到的验证码同意'],
    time: '车主同意后马上生效。七天内没有答复，申请失效。',
    law: ['平台规则 VIO-07、VIO-08：每辆车和每位驾驶人的绑定数量有限', '平台规则 VIO-09：十二个月内频繁绑定和解除，车辆会被限制'],
    open: '申请绑定',
  },
  en: {
    summary: 'Bind a driver besides the owner to a vehicle. Once bound, the driver can handle the camera records of the vehicle, with points on the own licence.',
    who: 'The driver asks, the owner agrees. The driver’s licence classes must cover the vehicle. Small cars and small new-energy cars of individuals only.',
    need: ['The driver: plate type, plate and the last 6 characters of the VIN, as on the vehicle licence', 'The owner: sign in and agree, or agree by the code sent to the own phone'],
    time: 'At once when the owner agrees. Without an answer within seven days the request lapses.',
    law: ['Platform rules VIO-07 and VIO-08: a vehicle and a driver can have so many bindings', 'Platform rule VIO-09: bound and unbound too often within twelve months, the vehicle is banned'],
    open: 'Ask to be bound',
  },
}
