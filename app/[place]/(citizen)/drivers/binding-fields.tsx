import type { BindingView } from '@/lib/domain/drivers/find-binding'
import type { Context } from '@/lib/kernel/context'

/** Which binding, as it was read; the place of the page and the province of the record. */
export const BindingFields = ({ place, home, binding }: { place: string; home: Context; binding: BindingView }) => (
  <>
    <input type="hidden" name="place" value={place} />
    <input type="hidden" name="province" value={home.place.province} />
    <input type="hidden" name="bindingId" value={binding.id} />
    <input type="hidden" name="revision" value={binding.revision} />
  </>
)
