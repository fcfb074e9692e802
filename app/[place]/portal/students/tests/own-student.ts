import { notFound } from 'next/navigation'
import { findStudentTraining, type StudentTraining } from '@/lib/domain/exams/list-trainings'
import type { Context } from '@/lib/kernel/context'
import { portalPage } from '../../portal-page'

/** A student of the school that is signed in; a 404 for anybody else's. */
export const ownStudent = async (place: string, learnerId: string, rest = ''): Promise<StudentTraining & { readonly ctx: Context; readonly base: string }> => {
  const path = `students/tests/${learnerId}`
  const ctx = await portalPage(place, path + rest)
  const found = await findStudentTraining(ctx, { learnerId })
  if (!found.ok || !found.value) notFound()
  return { ...found.value, ctx, base: `/${place}/portal/${path}` }
}
