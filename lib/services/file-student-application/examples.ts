import { ownCertificate, receivedCode, sentPicture, type Example } from '@/lib/engine/example'

export const examples: readonly Example[] = [
  {
    name: 'a first licence for a small car, the student consents by phone',
    person: 'unlicensed',
    channels: ['O'],
    answers: { application: { licenceClass: 'C1', certificateNumber: ownCertificate, contractNumber: '测试合同0001' }, photo: { photo: sentPicture }, papers: { identityPicture: sentPicture, contractPicture: sentPicture }, consent: { consent: receivedCode } },
    path: ['application', 'photo', 'papers', 'consent'],
    outcome: 'submitted',
    register: [{ page: 'learner', row: 'class', says: 'C1' }],
  },
]
