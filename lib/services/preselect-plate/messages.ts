import type { ServiceMessages } from '@/lib/engine/define-service'

export const messages: ServiceMessages = {
  'zh-Hans': {
    summary: '新买的小型汽车上牌前，在网上为它选一个号牌号码。可以自己编排，也可以由计算机抽取。',
    who: '已经当面核验过身份的个人，只能为本人名下、还没有上牌的新车选号。',
    need: ['销售企业已经上报您购买的车辆', '能接收短信的登记手机'],
    time: '当场知道结果。选中后3日内办理注册登记。',
    today: '现在提供：网上和自助终端选号。选中后，请在期限内带车辆和证件到车管所窗口办理注册登记，号牌费用在登记时缴纳。',
    law: ['《机动车登记规定》（公安部令第164号）第四十三条'],
    submit: '确认选择这个号码',
    declaration: '我知道：选中后须在3日内办理注册登记；主动放弃或者逾期不办的，两年内不能在网上选号。',
    afterwards: ['请在期限内到车管所办理注册登记。', '办理时带上身份证明、购车发票、车辆合格证和交强险凭证。', '放弃或者逾期不办，两年内不能在网上选号；号码会在随机的时间后放回。'],
    next: { title: '为新车选号牌', status: '尚无号牌' },
    steps: {
      open: { title: '输入登记手机收到的验证码', hint: '验证后开始选号。' },
      number: { title: '选一个号码', hint: '选中的号码为您保留90秒。' },
      confirm: { title: '输入第二个验证码，确认号码', hint: '不输入，号码就不会归您。' },
    },
    fields: {
      openCode: { label: '验证码', hint: '6位数字，5分钟内有效' },
      number: { label: '号牌号码' },
      confirmCode: { label: '第二个验证码', hint: '6位数字，在保留时间内有效' },
    },
    problems: {},
    transitions: {
      submit: '确认选择这个号码', complete: '完成注册登记', cancel: '放弃这个号码', lapse: '逾期失效', withdraw: '退出选号', expire: '草稿过期',
    },
  },
  en: {
    summary: 'Choose the plate number of your new car before it is registered. Compose one yourself or let the computer draw.',
    who: 'A person whose identity was checked in person, for the own new car that has no plate yet.',
    need: ['The dealer has reported the car you bought', 'Your registered phone, able to receive text messages'],
    time: 'The result is there at once. Register the car within 3 days after that.',
    today: 'Offered today: choosing on the web and at a terminal. Then bring the car and your papers to a vehicle office window in time; the plate is paid for at registration.',
    law: ['Provisions on Vehicle Registration (Order 164 of the Ministry of Public Security), article 43'],
    submit: 'Confirm this number',
    declaration: 'I know that the car must be registered within 3 days, and that giving the number up or missing the day closes choosing on the internet to me for two years.',
    afterwards: ['Register the car at the vehicle office in time.', 'Bring your identity document, the invoice, the certificate of the car and proof of compulsory insurance.', 'Giving up or missing the day closes choosing on the internet for two years; the number returns after a random time.'],
    next: { title: 'Choose a number for your new car', status: 'No plate yet' },
    steps: {
      open: { title: 'Enter the code sent to your registered phone', hint: 'Choosing begins after that.' },
      number: { title: 'Choose a number', hint: 'It is held for you for 90 seconds.' },
      confirm: { title: 'Enter the second code to confirm the number', hint: 'Without it the number is not yours.' },
    },
    fields: {
      openCode: { label: 'Code', hint: '6 digits, good for 5 minutes' },
      number: { label: 'Plate number' },
      confirmCode: { label: 'Second code', hint: '6 digits, good while the number is held' },
    },
    problems: {},
    transitions: {
      submit: 'Confirm this number', complete: 'Registered', cancel: 'Give the number up', lapse: 'Ran out', withdraw: 'Leave', expire: 'Draft ran out',
    },
  },
}
