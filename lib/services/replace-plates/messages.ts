import type { ServiceMessages } from '@/lib/engine/define-service'
import { deliveryWords } from '@/lib/engine/delivery'
import { lossWords } from '@/lib/engine/loss'
import { courseWords } from '@/lib/engine/made-and-handed-over'
import { vehiclePaperWords } from '@/lib/messages/vehicle-paper-words'

export const messages: ServiceMessages = {
  'zh-Hans': {
    summary: '号牌丢失或被盗，可以补领新号牌，号码不变。',
    who: vehiclePaperWords('zh-Hans').who,
    need: [...vehiclePaperWords('zh-Hans').need, '丢失或被盗的日期'],
    time: '车管所在1个工作日内审核，缴费后15个工作日内制作号牌。邮寄省内3个工作日、省外5个工作日送达。',
    law: vehiclePaperWords('zh-Hans').law,
    submit: '提交补牌申请',
    declaration: '我声明号牌确已丢失或被盗，所填内容属实。自补发新号牌起，原号牌作废，找到后不再使用。',
    afterwards: [...vehiclePaperWords('zh-Hans').afterwards, vehiclePaperWords('zh-Hans').made, '等待号牌期间需要上路的，请到窗口申领临时行驶车号牌，有效期15日。'],
    steps: { ...lossWords['zh-Hans'].steps, pieces: vehiclePaperWords('zh-Hans').steps.pieces, ...deliveryWords['zh-Hans'].steps },
    fields: { ...lossWords['zh-Hans'].fields, pieces: vehiclePaperWords('zh-Hans').fields.pieces, ...deliveryWords['zh-Hans'].fields, ...courseWords['zh-Hans'].fields },
    problems: lossWords['zh-Hans'].problems,
    transitions: { ...courseWords['zh-Hans'].transitions, submit: '提交补牌申请' },
  },
  en: {
    summary: 'If your plates are lost or stolen, you can get new ones with the same number.',
    who: vehiclePaperWords('en').who,
    need: [...vehiclePaperWords('en').need, 'The day on which they were lost or stolen'],
    time: 'The vehicle office reviews within 1 working day and makes the plates within 15 working days of your payment. Post takes 3 working days within the province, 5 elsewhere.',
    law: vehiclePaperWords('en').law,
    submit: 'Submit the application',
    declaration: 'I declare that the plates are lost or stolen and that my answers are true. The old plates are void once new ones are issued; I will not use them if they are found.',
    afterwards: [...vehiclePaperWords('en').afterwards, vehiclePaperWords('en').made, 'If you have to drive meanwhile, get a temporary plate for 15 days at a window.'],
    steps: { ...lossWords.en.steps, pieces: vehiclePaperWords('en').steps.pieces, ...deliveryWords.en.steps },
    fields: { ...lossWords.en.fields, pieces: vehiclePaperWords('en').fields.pieces, ...deliveryWords.en.fields, ...courseWords.en.fields },
    problems: lossWords.en.problems,
    transitions: { ...courseWords.en.transitions, submit: 'Submit the application' },
  },
}
