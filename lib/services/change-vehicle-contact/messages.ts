import type { ServiceMessages } from '@/lib/engine/define-service'
import { contactChangeWords } from '@/lib/messages/contact-change-words'

export const messages: ServiceMessages = {
  'zh-Hans': contactChangeWords('zh-Hans', {
    summary: '更改机动车登记的手机号码和联系地址，以后的通知发到新号码。',
    who: '机动车所有人本人。',
    law: ['《机动车登记规定》（公安部令第164号）第二十三条、第二十四条'],
    told: '新旧号码都会收到短信。如果不是您本人办理，请立即拨打12123。',
  }),
  en: contactChangeWords('en', {
    summary: 'Change the phone number and address on file for your vehicle. Later notices go to the new number.',
    who: 'The owner of the vehicle.',
    law: ['Provisions on Vehicle Registration (Order 164 of the Ministry of Public Security), articles 23 and 24'],
    told: 'The old and the new number both get a text message. If it was not you, call 12123 at once.',
  }),
}
