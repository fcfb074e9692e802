import { answered, pickedNumber, receivedCode, today, type Example } from '@/lib/engine/example'

export const examples: readonly Example[] = [
  {
    name: 'composes a number and confirms it',
    person: 'new-car-owner',
    channels: ['W', 'M', 'K'],
    answers: { open: { openCode: receivedCode }, number: { number: pickedNumber('composed') }, confirm: { confirmCode: receivedCode } },
    path: ['open', 'number', 'confirm'],
    outcome: 'approved',
    register: [{ page: 'vehicles', says: answered('number', 'number') }, { page: 'vehicles', row: 'registeredOn', says: today }],
  },
  {
    name: 'takes a drawn number',
    person: 'new-car-owner',
    channels: ['W'],
    answers: { open: { openCode: receivedCode }, number: { number: pickedNumber('drawn') }, confirm: { confirmCode: receivedCode } },
    path: ['open', 'number', 'confirm'],
    outcome: 'approved',
    register: [{ page: 'vehicles', says: answered('number', 'number') }, { page: 'vehicles', row: 'registeredOn', says: today }],
  },
]
