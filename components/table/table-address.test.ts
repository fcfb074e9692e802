import { expect, it } from 'vitest'
import { sortOf, tableHref } from './table-address'

const state = { sort: 'due', direction: 'desc', status: 'submitted', page: '4' }

it('keeps filters, and a new order begins on page one', () => {
  expect(tableHref('/has/office', state, { sort: 'ref', direction: 'asc' })).toBe('/has/office?sort=ref&direction=asc&status=submitted')
})

it('turns the page without losing order or filter', () => {
  expect(tableHref('/has/office', state, { page: '5' })).toBe('/has/office?sort=due&direction=desc&status=submitted&page=5')
})

it('drops a filter that is emptied and escapes what was typed', () => {
  expect(tableHref('/q', { name: '张&page=9' }, {})).toBe('/q?name=%E5%BC%A0%26page%3D9')
  expect(tableHref('/q', state, { sort: '', direction: '', status: undefined })).toBe('/q')
})

it('reads the order from the address', () => {
  expect(sortOf(state)).toEqual([{ id: 'due', desc: true }])
  expect(sortOf({})).toEqual([])
})
