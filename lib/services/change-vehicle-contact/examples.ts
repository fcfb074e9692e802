import { answered, receivedCode, type Example } from '@/lib/engine/example'

export const examples: readonly Example[] = [
  {
    name: 'new phone and new address',
    person: 'vehicle-owner',
    channels: ['W', 'M', 'K'],
    answers: { phone: { phone: '13900001208' }, proof: { phoneCode: receivedCode }, address: { address: '测试路8号2幢' } },
    path: ['phone', 'proof', 'address'],
    outcome: 'completed',
    register: [{ page: 'vehicles', row: 'contact', says: answered('phone', 'phone') }],
  },
  {
    name: 'new phone only',
    person: 'vehicle-owner',
    channels: ['W'],
    answers: { phone: { phone: '13900001208' }, proof: { phoneCode: receivedCode }, address: { address: '' } },
    path: ['phone', 'proof', 'address'],
    outcome: 'completed',
    register: [{ page: 'vehicles', row: 'contact', says: answered('phone', 'phone') }],
  },
  {
    name: 'a vehicle of a fleet',
    person: 'fleet',
    channels: ['O'],
    answers: { phone: { phone: '13900001208' }, proof: { phoneCode: receivedCode }, address: { address: '' } },
    path: ['phone', 'proof', 'address'],
    outcome: 'completed',
    register: [{ page: 'fleet-vehicle', row: 'contact', says: answered('phone', 'phone') }],
  },
]
