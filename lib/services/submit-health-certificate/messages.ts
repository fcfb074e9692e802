import type { ServiceMessages } from '@/lib/engine/define-service'
import { LICENCE_CLASSES } from '@/lib/policy/licence/licence-classes'

const classes = Object.fromEntries(LICENCE_CLASSES.map((name) => [name, name]))
const yes = { yes: '是', no: '否' }
const yesEn = { yes: 'Yes', no: 'No' }

export const messages: ServiceMessages = {
  'zh-Hans': {
    summary: '医院提交体检结果。证明自提交之日起6个月有效，本人换证、申请驾驶证时直接采用，不用带纸质证明。',
    who: '公布的医疗机构，由核对过身份证明原件的经办人操作。',
    need: ['受检人的身份证明原件', '医生的检查结果'],
    time: '提交后马上生效，并通知受检人。',
    law: ['《机动车驾驶证申领和使用规定》（公安部令第162号）第十四条、第八十五条、第八十六条'],
    submit: '提交身体条件证明',
    declaration: '受检人是本人，已核对身份证明原件；检查结果由医生如实作出。提供虚假证明的，停止采用本单位证明并移交卫生主管部门。',
    afterwards: ['受检人马上收到结论。', '有误的，作废并写明理由，再重新提交。', '车管所随机抽查。'],
    steps: { findings: { title: '检查结果' } },
    fields: {
      licenceClass: { label: '申请或已有的准驾车型', options: classes },
      heightCm: { label: '身高（厘米）', hint: '整数，例如 172' },
      sightLeft: { label: '左眼视力', hint: '对数视力表，含矫正，例如 5.0' },
      sightRight: { label: '右眼视力', hint: '对数视力表，含矫正，例如 5.0' },
      colours: { label: '无红绿色盲', options: yes },
      hearing: { label: '两耳分别距音叉50厘米能辨别声源方向（可戴助听器）', options: yes },
      limbs: { label: '四肢能正常活动', options: yes },
      neck: { label: '躯干、颈部无运动功能障碍', options: yes },
      abilities: { label: '记忆力、判断力、反应力（70周岁以上）', options: { untested: '不需要检查', passed: '通过', failed: '未通过' } },
      doctor: { label: '检查医生姓名' },
      signedForm: { label: '医生签名的体检表', hint: '先上传照片，再填检查结果。' },
    },
    problems: {
      'examination.height': '身高填80到250之间的整数，单位厘米。',
      'examination.sight': '视力按对数视力表填，3.0到5.3，保留一位小数，例如5.0。',
    },
    transitions: { submit: '提交身体条件证明', withdraw: '放弃草稿', expire: '草稿过期' },
  },
  en: {
    summary: 'A hospital hands in the result of an examination. It is good for 6 months from that day and is used without paper when the person renews or applies.',
    who: 'Listed hospitals; the operator has checked the original identity document.',
    need: ['The identity document of the person examined', 'The doctor’s findings'],
    time: 'It stands at once, and the person is told.',
    law: ['Provisions on Applying for and Using Driving Licences (Order 162 of the Ministry of Public Security), articles 14, 85 and 86'],
    submit: 'Hand in the certificate',
    declaration: 'The person examined is who the original document says. A doctor found what is entered. False certificates end this hospital’s listing and are reported to the health authority.',
    afterwards: ['The person hears the result at once.', 'A mistake is voided with its reason and handed in anew.', 'The vehicle office audits a random sample.'],
    steps: { findings: { title: 'Findings' } },
    fields: {
      licenceClass: { label: 'Class held or applied for', options: classes },
      heightCm: { label: 'Height in centimetres', hint: 'A whole number, for example 172' },
      sightLeft: { label: 'Sight, left eye', hint: 'Logarithmic chart, corrected, for example 5.0' },
      sightRight: { label: 'Sight, right eye', hint: 'Logarithmic chart, corrected, for example 5.0' },
      colours: { label: 'Tells red and green', options: yesEn },
      hearing: { label: 'Each ear hears a tuning fork at 50 cm, with an aid if need be', options: yesEn },
      limbs: { label: 'Limbs move normally', options: yesEn },
      neck: { label: 'Trunk and neck move normally', options: yesEn },
      abilities: { label: 'Memory, judgement, reaction (from 70)', options: { untested: 'Not needed', passed: 'Passed', failed: 'Failed' } },
      doctor: { label: 'Name of the doctor' },
      signedForm: { label: 'The form the doctor signed', hint: 'Send in the picture first, then the findings.' },
    },
    problems: {
      'examination.height': 'Give the height as a whole number of centimetres from 80 to 250.',
      'examination.sight': 'Give the sight on the logarithmic chart, 3.0 to 5.3, with one decimal: for example 5.0.',
    },
    transitions: { submit: 'Hand in the certificate', withdraw: 'Give up the draft', expire: 'Draft ran out' },
  },
}
