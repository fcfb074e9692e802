import { answered, receivedCode, type Example } from '@/lib/engine/example'

export const examples: readonly Example[] = [
  {
    name: 'new phone and new address',
    person: 'licence-holder',
    channels: ['W', 'M', 'K'],
    answers: { phone: { phone: '13900001218' }, proof: { phoneCode: receivedCode }, address: { address: '测试路8号2幢' } },
    path: ['phone', 'proof', 'address'],
    outcome: 'completed',
    register: [{ page: 'licence', row: 'contact', says: answered('phone', 'phone') }],
  },
  {
    name: 'new phone only',
    person: 'licence-holder',
    channels: ['W'],
    answers: { phone: { phone: '13900001218' }, proof: { phoneCode: receivedCode }, address: { address: '' } },
    path: ['phone', 'proof', 'address'],
    outcome: 'completed',
    register: [{ page: 'licence', row: 'contact', says: answered('phone', 'phone') }],
  },
  {
    name: 'a suspended holder stays reachable',
    person: 'suspended-licence-holder',
    channels: ['W'],
    answers: { phone: { phone: '13900001219' }, proof: { phoneCode: receivedCode }, address: { address: '' } },
    path: ['phone', 'proof', 'address'],
    outcome: 'completed',
    register: [{ page: 'licence', row: 'contact', says: answered('phone', 'phone') }],
  },
]
