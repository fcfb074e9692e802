import { redirect } from 'next/navigation'
import { filedApplication } from '../../filed-application'

type Props = { params: Promise<{ place: string; application: string }> }

const ContinuePage = async ({ params }: Props) => {
  const { place, application } = await params
  const { view, base } = await filedApplication(place, application, '/continue')
  return redirect(view.editable ? `${base}/${view.next}` : base)
}

export default ContinuePage
