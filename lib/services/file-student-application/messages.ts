import type { ServiceMessages } from '@/lib/engine/define-service'
import { courseWords } from '@/lib/engine/made-and-handed-over'
import { LICENCE_CLASSES } from '@/lib/policy/licence/licence-classes'

const classes = Object.fromEntries(LICENCE_CLASSES.map((name) => [name, name]))
const { rejectionReason, returnReason } = courseWords['zh-Hans'].fields
const en = courseWords.en.fields

export const messages: ServiceMessages = {
  'zh-Hans': {
    summary: '驾校替学员提交驾驶证申请。学员用本人手机验证码同意，车管所受理后可以预约科目一。',
    who: '驾驶培训机构，为已签订培训合同的学员办理。',
    need: ['学员的身份证明原件', '学员的白底证件照片', '6个月内的身体条件证明编号', '培训合同及其编号', '身份证明和培训合同的照片', '学员本人在场，手机能收短信'],
    time: '车管所1个工作日内审核。',
    law: ['《机动车驾驶证申领和使用规定》（公安部令第162号）第十四条、第二十一条、第五十八条'],
    submit: '提交学员申请',
    declaration: '已核对学员身份证明原件，所填内容属实；学员知道并同意提交这份申请。',
    afterwards: ['车管所1个工作日内审核，结果发给学员。', '受理后学员本人可以预约科目一；驾校代为预约要凭学员本人的验证码。', '科目一合格后生成学习驾驶证明，有效期3年。'],
    steps: { application: { title: '申请内容' }, photo: { title: '学员的照片' }, papers: { title: '上传材料', hint: '拍清楚整页，四角都要在画面里。' }, consent: { title: '学员同意', hint: '验证码发到学员登记的手机，只对这份申请有效。请学员本人念出或输入。' } },
    fields: {
      licenceClass: { label: '申请的准驾车型', options: classes },
      certificateNumber: { label: '身体条件证明编号', hint: '医院提交后发给学员的短信里有' },
      contractNumber: { label: '培训合同编号' },
      photo: { label: '学员的证件照片' },
      identityPicture: { label: '学员身份证明（正反两面）' },
      contractPicture: { label: '培训合同' },
      consent: { label: '学员的验证码', hint: '6位数字' },
      ...(rejectionReason && { rejectionReason }),
      ...(returnReason && { returnReason }),
    },
    problems: {
      'licence.class-held': '此人已持有可以驾驶 {class} 的驾驶证，不用再申请。',
      'certificate.unknown': '没有这位学员的这份身体条件证明。请核对编号，或请学员先体检。',
      'certificate.not-for-class': '这份身体条件证明的结论不符合 {class}。请选择其他准驾车型，或重新体检。',
    },
    transitions: { submit: '提交学员申请', approve: '受理为学员', return: '退回补正', reject: '不予受理', withdraw: '撤回申请', expire: '草稿过期' },
  },
  en: {
    summary: 'A driving school files a student’s application. The student consents with a code to their own phone; once admitted, the first test can be booked.',
    who: 'Driving schools, for students they have a contract with.',
    need: ['The student’s identity document', 'A photo of the student on white', 'Number of a health certificate of the last 6 months', 'The training contract and its number', 'Pictures of the document and the contract', 'The student, with a phone that receives messages'],
    time: 'The vehicle office reviews it within 1 working day.',
    law: ['Provisions on Applying for and Using Driving Licences (Order 162 of the Ministry of Public Security), articles 14, 21 and 58'],
    submit: 'File the application',
    declaration: 'The student’s original document was checked and the answers are true. The student knows of this application and agrees to it.',
    afterwards: ['The vehicle office reviews it within 1 working day and tells the student.', 'Once admitted, the student books the first test; a school needs the student’s code for it.', 'With the first test passed, the learner’s certificate stands for 3 years.'],
    steps: { application: { title: 'The application' }, photo: { title: 'The student’s photo' }, papers: { title: 'Papers', hint: 'Photograph the whole page, all four corners in the picture.' }, consent: { title: 'The student consents', hint: 'The code goes to the student’s phone on file and is good for this application alone. Let the student read it out or type it.' } },
    fields: {
      licenceClass: { label: 'Class applied for', options: classes },
      certificateNumber: { label: 'Number of the health certificate', hint: 'In the message the student got from us after the examination' },
      contractNumber: { label: 'Number of the training contract' },
      photo: { label: 'The student’s photo' },
      identityPicture: { label: 'The student’s identity document, both sides' },
      contractPicture: { label: 'The training contract' },
      consent: { label: 'The student’s code', hint: '6 digits' },
      ...(en.rejectionReason && { rejectionReason: en.rejectionReason }),
      ...(en.returnReason && { returnReason: en.returnReason }),
    },
    problems: {
      'licence.class-held': 'This person holds a licence that covers {class}; there is nothing to apply for.',
      'certificate.unknown': 'This student has no such health certificate. Check the number, or have the student examined first.',
      'certificate.not-for-class': 'This certificate does not find the student fit for {class}. Choose another class, or have the student examined again.',
    },
    transitions: { submit: 'File the application', approve: 'Admit the student', return: 'Return for correction', reject: 'Refuse', withdraw: 'Withdraw the application', expire: 'Draft ran out' },
  },
}
