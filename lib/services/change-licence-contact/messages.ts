import type { ServiceMessages } from '@/lib/engine/define-service'
import { contactChangeWords } from '@/lib/messages/contact-change-words'

export const messages: ServiceMessages = {
  'zh-Hans': contactChangeWords('zh-Hans', {
    summary: '更改驾驶证登记的手机号码和联系地址，以后的通知发到新号码。',
    who: '驾驶证持有人本人。',
    law: ['《机动车驾驶证申领和使用规定》（公安部令第162号）第八十一条'],
    told: '您的消息里会有一条办理结果。如果不是您本人办理，请立即拨打12123。',
  }),
  en: contactChangeWords('en', {
    summary: 'Change the phone number and address on file for your driving licence. Later notices go to the new number.',
    who: 'The holder of the licence.',
    law: ['Provisions on Applying for and Using Driving Licences (Order 162 of the Ministry of Public Security), article 81'],
    told: 'A message in your inbox says that it is done. If it was not you, call 12123 at once.',
  }),
}
