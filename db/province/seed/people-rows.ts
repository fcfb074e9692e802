import type { people } from '../schema/people'
import type { SeedPerson } from './seed-person'
import type { SeedTerms } from './seed-terms'

export const personRow = (terms: SeedTerms, person: SeedPerson): typeof people.$inferInsert => {
  const { tools, place } = terms
  return {
    id: person.id,
    kind: 'individual',
    nameSealed: tools.seal('people.name', person.id, person.name),
    documentType: 'A',
    documentSealed: tools.seal('people.document', person.id, person.number),
    documentKey: tools.documentKey(place.province, 'A', person.number),
    personKey: tools.personKey('A', person.number),
    phoneSealed: tools.seal('people.phone', person.id, person.phone),
    phoneKey: tools.peoplePhoneKey(place.province, person.phone),
    addressSealed: tools.seal('people.address', person.id, person.address),
    updatedAt: terms.machineNow,
  }
}
