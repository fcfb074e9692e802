import { redirect } from 'next/navigation'
import { continueAt } from '../../../../../journey/continue-at'
import { ownApplication } from '../../own-application'

type Props = { params: Promise<{ place: string; application: string }> }

/** Where the person left off. */
const ContinuePage = async ({ params }: Props) => {
  const { place, application } = await params
  const { view, service, base } = await ownApplication(place, application, '/continue')
  return redirect(view.editable ? `${base}/${continueAt(view, service)}` : base)
}

export default ContinuePage
