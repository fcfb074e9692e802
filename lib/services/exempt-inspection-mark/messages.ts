import type { ServiceMessages } from '@/lib/engine/define-service'
import { handedOverWords } from '@/lib/engine/handed-over-words'
import { vehiclePaperWords } from '@/lib/messages/vehicle-paper-words'

const zh = vehiclePaperWords('zh-Hans')
const en = vehiclePaperWords('en')

export const messages: ServiceMessages = {
  'zh-Hans': handedOverWords('zh-Hans', {
    summary: '到期时免于上线检测的非营运小微型客车和摩托车，可以直接申领检验合格标志，不用去检测站。不收工本费。',
    who: '已登记机动车的所有人本人，身份当面核验过。到期前3个月内可以申领；交强险有效、车船税已缴、没有未处理的违法和事故。面包车、营运车辆，以及本次到期应当上线检测的车辆，请预约检测站。',
    need: zh.need,
    time: zh.time.mark,
    law: ['《机动车登记规定》（公安部令第164号）第五十四条、第五十五条', '《道路交通安全法实施条例》第十六条'],
    submit: '提交申领申请',
    declaration: '我声明车辆没有改装，没有发生过造成人员伤亡的事故，标志只用于这辆机动车。',
    afterwards: ['车管所在1个工作日内审核，结果用短信通知您。', zh.postage, '核发后，“我的车辆”里的检验有效期更新为下次到期日。'],
  }),
  en: handedOverWords('en', {
    summary: 'Private small passenger cars and motorcycles that need no test this time get the inspection mark without going to a station. The mark is free.',
    who: 'The owner of a registered vehicle, in person, whose identity was checked at a window. From 3 months before the due date; the vehicle is insured, its tax is paid and no violation or accident is open. Minibuses, commercial vehicles and whatever is due for a test this time go to a station.',
    need: en.need,
    time: en.time.mark,
    law: ['Provisions on Vehicle Registration (Order 164 of the Ministry of Public Security), articles 54 and 55', 'Regulation Implementing the Road Traffic Safety Law, article 16'],
    submit: 'Submit the application',
    declaration: 'I declare that the vehicle was not modified and was in no accident with injury or death, and that the mark is used for this vehicle alone.',
    afterwards: ['The vehicle office reviews your application within 1 working day; we tell you the result by text message.', en.postage, 'Once it is issued, “My vehicles” shows the next due date.'],
  }),
}
