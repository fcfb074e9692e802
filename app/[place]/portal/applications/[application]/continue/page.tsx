import { redirect } from 'next/navigation'
import { continueAt } from '../../../../../journey/continue-at'
import { filedApplication } from '../../filed-application'

type Props = { params: Promise<{ place: string; application: string }> }

const ContinuePage = async ({ params }: Props) => {
  const { place, application } = await params
  const { view, service, base } = await filedApplication(place, application, '/continue')
  return redirect(view.editable ? `${base}/${continueAt(view, service)}` : base)
}

export default ContinuePage
