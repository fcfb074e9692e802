import type { Db } from '@/db/handle'
import type { Service } from '@/lib/engine/define-service'
import type { Facts } from '@/lib/engine/fields'
import { askedPictures } from './asked-pictures'
import { filesStand } from './files-of'

type Answered = { readonly row: { readonly id: string }; readonly service: Service; readonly facts: Facts }

/** Fields whose answer names a picture that was taken back or replaced since: they have to be answered again. */
export const goneFiles = async (db: Db, { row, service, facts }: Answered): Promise<string[]> => {
  const gone: string[] = []
  for (const name of Object.keys(service.fields)) {
    const answer = facts[name]
    if (answer && askedPictures(service, name) && !(await filesStand(db, row.id, name, answer.split(' ')))) gone.push(name)
  }
  return gone
}
