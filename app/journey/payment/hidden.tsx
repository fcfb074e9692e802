/** What a form of a payment is about: the place, the province and whatever is paid for. */
export type HiddenValues = Readonly<Record<string, string>>

export const Hidden = ({ values }: { values: HiddenValues }) => (
  <>
    {Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
  </>
)
