import { describe, expect, test } from 'vitest'
import { PAPER_WORDS } from '@/lib/messages/paper-words'
import { platesAndLicencesItems } from '@/lib/services/catalogue/plates-and-licences-items'
import { checklistOf, counterPapers, PLATES_AND_LICENCES_ITEMS } from './checklists'

describe('what a person hands over (APP-01, LIC-03, LIC-15, VEH-11)', () => {
  test('every item of the category has its list, and every paper its words', () => {
    expect([...PLATES_AND_LICENCES_ITEMS]).toEqual(platesAndLicencesItems.map(({ code }) => code))
    for (const item of PLATES_AND_LICENCES_ITEMS) {
      for (const paper of [...counterPapers(item, 'agent'), ...checklistOf(item).uploads]) expect(PAPER_WORDS[paper], paper).toBeDefined()
    }
  })

  test('what is lost cannot be asked for; what is exchanged comes back', () => {
    for (const item of ['B03', 'B05', 'B12'] as const) expect(checklistOf(item).returns).toEqual([])
    for (const item of ['B04', 'B06', 'B09', 'B10', 'B11', 'B23'] as const) expect(checklistOf(item).returns).toHaveLength(1)
  })

  test('LIC-13: nobody uploads the physical certificate, the register holds it', () => {
    expect(checklistOf('B09').register).toContain('certificate')
    expect(checklistOf('B09').uploads).toEqual(['licence-photo'])
  })

  test('B23: stepping down of own will needs no proof', () => {
    expect(checklistOf('B23').uploads).toContain('particulars-proof')
    expect(checklistOf('B23', { stepsDown: true }).uploads).toEqual(['licence-photo'])
  })

  test('LIC-21: an agent brings the letter of authority', () => {
    expect(counterPapers('B09', 'holder')).toEqual(['identity-document', 'licence-photo', 'old-licence'])
    expect(counterPapers('B09', 'agent')).toContain('letter-of-authority')
  })
})
