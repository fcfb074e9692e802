import type { PageItem } from '@/lib/engine/page-item'

export const messages: PageItem['messages'] = {
  'zh-Hans': {
    summary: '查看、下载学习驾驶证明。学习驾驶时随身携带，纸质或者手机上的都可以。',
    who: '科目一已经合格的学员本人。',
    need: ['登录，或者在自助终端上刷身份证'],
    time: '立即得到，有效期3年。',
    law: ['《机动车驾驶证申领和使用规定》（公安部令第162号）第三十九条至第四十一条'],
    open: '查看学习驾驶证明',
  },
  en: {
    summary: 'See and download your learner’s certificate. Carry it while learning, on paper or on the phone.',
    who: 'Learners who have passed the first test.',
    need: ['Signing in, or your identity card at a terminal'],
    time: 'At once; the certificate is valid for 3 years.',
    law: ['Provisions on Applying for and Using Driving Licences (Order 162 of the Ministry of Public Security), articles 39 to 41'],
    open: 'See the certificate',
  },
}
