import { redirect } from 'next/navigation'
import { ownApplication } from '../../own-application'

type Props = { params: Promise<{ place: string; application: string }> }

/** Where the person left off. */
const ContinuePage = async ({ params }: Props) => {
  const { place, application } = await params
  const { view, base } = await ownApplication(place, application, '/continue')
  return redirect(view.editable ? `${base}/${view.next}` : base)
}

export default ContinuePage
