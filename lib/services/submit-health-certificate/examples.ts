import { sentPicture, today, type Example } from '@/lib/engine/example'

export const examples: readonly Example[] = [
  {
    name: 'fit for a small car',
    person: 'licence-holder',
    channels: ['O'],
    answers: {
      findings: {
        signedForm: sentPicture, licenceClass: 'C1', heightCm: '172', sightLeft: '5.0', sightRight: '4.9', colours: 'yes', hearing: 'yes', limbs: 'yes', neck: 'yes',
        abilities: 'passed', doctor: '测试医生',
      },
    },
    path: ['findings'],
    outcome: 'completed',
    register: [{ page: 'licence', row: 'certificate', says: today }],
  },
  {
    name: 'sight not sufficient: the certificate says so',
    person: 'licence-holder',
    channels: ['O'],
    answers: {
      findings: {
        signedForm: sentPicture, licenceClass: 'C1', heightCm: '165', sightLeft: '4.5', sightRight: '4.9', colours: 'yes', hearing: 'yes', limbs: 'yes', neck: 'yes',
        abilities: 'passed', doctor: '测试医生',
      },
    },
    path: ['findings'],
    outcome: 'completed',
    register: [{ page: 'licence', row: 'certificate', says: '不符合' }],
  },
]
