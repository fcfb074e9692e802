import { redirect } from 'next/navigation'
import { draftPage } from './application-page'

type Props = { params: Promise<{ place: string; application: string }> }

/** Goes on where the answers end. */
const ApplicationPage = async ({ params }: Props) => {
  const { place, application } = await params
  const { base, view } = await draftPage(place, application)
  redirect(`${base}/${view.next}`)
}

export default ApplicationPage
