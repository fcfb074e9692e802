import type { ServiceMessages } from '@/lib/engine/define-service'
import { deliveryWords } from '@/lib/engine/delivery'
import { courseWords } from '@/lib/engine/made-and-handed-over'
import { vehiclePaperWords } from '@/lib/messages/vehicle-paper-words'

export const messages: ServiceMessages = {
  'zh-Hans': {
    summary: '号牌磨损、褪色或折断，可以换领新号牌，号码不变，旧号牌收回。',
    who: vehiclePaperWords('zh-Hans').who,
    need: [...vehiclePaperWords('zh-Hans').need, '旧号牌，换领时交回'],
    time: '车管所在1个工作日内审核，缴费后15个工作日内制作号牌。邮寄省内3个工作日、省外5个工作日送达。',
    law: vehiclePaperWords('zh-Hans').law,
    submit: '提交换牌申请',
    declaration: '我声明所填内容属实，并在领取新号牌时交回旧号牌。',
    afterwards: [...vehiclePaperWords('zh-Hans').afterwards, vehiclePaperWords('zh-Hans').made, vehiclePaperWords('zh-Hans').oldGoesBack],
    steps: { ...vehiclePaperWords('zh-Hans').steps, ...deliveryWords['zh-Hans'].steps },
    fields: { ...vehiclePaperWords('zh-Hans').fields, ...deliveryWords['zh-Hans'].fields, ...courseWords['zh-Hans'].fields },
    problems: {},
    transitions: { ...courseWords['zh-Hans'].transitions, submit: '提交换牌申请' },
  },
  en: {
    summary: 'If your plates are worn, faded or broken, you can exchange them for new ones with the same number. The old ones are taken back.',
    who: vehiclePaperWords('en').who,
    need: [...vehiclePaperWords('en').need, 'The old plates, to be handed in'],
    time: 'The vehicle office reviews within 1 working day and makes the plates within 15 working days of your payment. Post takes 3 working days within the province, 5 elsewhere.',
    law: vehiclePaperWords('en').law,
    submit: 'Submit the application',
    declaration: 'I declare that my answers are true and that I hand in the old plates when I receive the new ones.',
    afterwards: [...vehiclePaperWords('en').afterwards, vehiclePaperWords('en').made, vehiclePaperWords('en').oldGoesBack],
    steps: { ...vehiclePaperWords('en').steps, ...deliveryWords.en.steps },
    fields: { ...vehiclePaperWords('en').fields, ...deliveryWords.en.fields, ...courseWords.en.fields },
    problems: {},
    transitions: { ...courseWords.en.transitions, submit: 'Submit the application' },
  },
}
